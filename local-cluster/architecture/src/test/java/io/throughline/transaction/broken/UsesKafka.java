package io.throughline.transaction.broken;

import org.apache.kafka.common.TopicPartition;

/** Breaks a rule on purpose. */
public record UsesKafka(TopicPartition partition) {}
