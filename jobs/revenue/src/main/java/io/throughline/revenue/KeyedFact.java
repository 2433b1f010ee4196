package io.throughline.revenue;

import io.throughline.transaction.Fact;
import io.throughline.transaction.TransactionKey;

/**
 * A fact on its way to its transaction.
 *
 * @param id where it goes
 * @param key what the transaction is called
 * @param partition partition of the claims topic that the event was read from
 * @param offset offset of the event in the partition
 * @param fact what it says
 */
public record KeyedFact(
    TransactionId id, TransactionKey key, int partition, long offset, Fact fact) {}
