package io.throughline.revenue;

import io.throughline.transaction.Delivery;
import io.throughline.transaction.Message;
import io.throughline.transaction.TransactionKey;

/**
 * A message on its way to its transaction.
 *
 * @param id where it goes
 * @param key what the transaction is called
 * @param origin the event that it comes of
 * @param message what it is told
 */
public record Addressed(TransactionId id, TransactionKey key, Origin origin, Message message) {
  static Addressed of(Delivery delivery, Origin origin) {
    return new Addressed(
        TransactionId.of(delivery.to().transactionId()), delivery.to(), origin, delivery.message());
  }
}
