package io.throughline.transaction;

import java.util.UUID;

/**
 * Of which transaction something is said, and when.
 *
 * @param id of the key
 * @param clock micros since epoch; {@link Long#MIN_VALUE} when there is none
 */
public record SaidOf(UUID id, TransactionKey key, long clock) {}
