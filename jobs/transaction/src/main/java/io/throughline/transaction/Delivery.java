package io.throughline.transaction;

import io.throughline.transaction.Message.AddFact;
import io.throughline.transaction.Message.PutShare;

/**
 * A message and who gets it.
 *
 * @param to the transaction
 * @param message what it is told
 */
public record Delivery(TransactionKey to, Message message) {
  static Delivery of(TransactionKey to, Fact fact, MatchRule rule) {
    return new Delivery(to, new AddFact(fact, rule));
  }

  static Delivery of(TransactionKey to, Share share) {
    return new Delivery(to, new PutShare(share));
  }
}
