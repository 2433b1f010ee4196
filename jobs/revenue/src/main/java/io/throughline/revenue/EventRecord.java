package io.throughline.revenue;

/**
 * A record of the claims topic as it stands there.
 *
 * @param partition its partition
 * @param offset its offset in the partition
 * @param timestamp epoch milliseconds, -1 when unknown
 * @param key may be null
 * @param value framed event; may be null
 */
public record EventRecord(int partition, long offset, long timestamp, byte[] key, byte[] value) {}
