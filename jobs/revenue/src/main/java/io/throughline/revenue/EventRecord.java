package io.throughline.revenue;

import io.throughline.events.Topic;

/**
 * A record of an event topic as it stands there.
 *
 * @param topic the topic
 * @param partition its partition
 * @param offset its offset in the partition
 * @param timestamp epoch milliseconds, -1 when unknown
 * @param key may be null
 * @param value framed event; may be null
 */
public record EventRecord(
    Topic topic, int partition, long offset, long timestamp, byte[] key, byte[] value) {}
