package io.throughline.wire.governance;

import io.throughline.events.Topic;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.common.config.TopicConfig;

/** Kafka settings of a topic, as they follow from what it is for. */
public final class TopicSettings {
  /** The largest record anywhere, and what producers must allow: 8 MiB. */
  public static final int MAX_MESSAGE_BYTES = 8 * 1024 * 1024;

  /** Of Avro values: a dead letter made of the largest one, with its headers, still fits. */
  private static final int MAX_AVRO_MESSAGE_BYTES = MAX_MESSAGE_BYTES / 2;

  private static final String FOR_EVER = "-1";

  private TopicSettings() {}

  /** All settings that differ from Kafka's defaults or must not follow a broker's. */
  static Map<String, String> of(Topic topic) {
    Map<String, String> settings = new TreeMap<>();
    settings.put(
        TopicConfig.MAX_MESSAGE_BYTES_CONFIG,
        Integer.toString(
            topic.valueSchema().isPresent() ? MAX_AVRO_MESSAGE_BYTES : MAX_MESSAGE_BYTES));
    settings.put(
        TopicConfig.RETENTION_MS_CONFIG,
        topic.retention().duration().map(TopicSettings::millis).orElse(FOR_EVER));
    // Retention goes by the record's timestamp: by event time, a year-old event would be past it on
    // arrival.
    settings.put(
        TopicConfig.MESSAGE_TIMESTAMP_TYPE_CONFIG,
        topic.retention().duration().isPresent() ? "LogAppendTime" : "CreateTime");
    if (topic.retention().compacted()) {
      putCompaction(settings);
    } else {
      settings.put(TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_DELETE);
    }
    return settings;
  }

  /**
   * The open segment is never compacted: it is closed early, so that a start reads little more than
   * one record a key.
   */
  private static void putCompaction(Map<String, String> settings) {
    settings.put(TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_COMPACT);
    settings.put(TopicConfig.SEGMENT_BYTES_CONFIG, Integer.toString(128 * 1024 * 1024));
    settings.put(TopicConfig.SEGMENT_MS_CONFIG, millis(Duration.ofDays(1)));
    settings.put(TopicConfig.MIN_CLEANABLE_DIRTY_RATIO_CONFIG, "0.2");
    settings.put(TopicConfig.DELETE_RETENTION_MS_CONFIG, millis(Duration.ofDays(7)));
  }

  /** What must be set on a topic that has the current settings; empty when nothing drifted. */
  static Map<String, String> drift(Topic topic, Map<String, String> current) {
    Map<String, String> drift = of(topic);
    drift.entrySet().removeIf(wanted -> wanted.getValue().equals(current.get(wanted.getKey())));
    return drift;
  }

  private static String millis(Duration duration) {
    return Long.toString(duration.toMillis());
  }
}
