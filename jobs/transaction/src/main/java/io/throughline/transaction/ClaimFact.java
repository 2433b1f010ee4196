package io.throughline.transaction;

/**
 * A fact and the transaction it belongs to.
 *
 * @param key of the transaction
 * @param fact what the event says of it
 */
public record ClaimFact(TransactionKey key, Fact fact) {}
