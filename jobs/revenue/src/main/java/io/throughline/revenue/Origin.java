package io.throughline.revenue;

import io.throughline.events.Topic;

/**
 * Where an event was read, for dead letters.
 *
 * @param topic the topic
 * @param partition its partition
 * @param offset its offset in the partition
 */
public record Origin(Topic topic, int partition, long offset) {}
