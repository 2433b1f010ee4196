package io.throughline.revenue;

import io.throughline.transaction.NumberMention;

/**
 * A mention on its way to what is known of the payer's number.
 *
 * @param id of the payer's number
 * @param origin the event that it comes of
 * @param mention what is said of it
 */
public record Mentioned(TransactionId id, Origin origin, NumberMention mention) {
  static Mentioned of(NumberMention mention, Origin origin) {
    return new Mentioned(TransactionId.of(mention.number().id()), origin, mention);
  }
}
