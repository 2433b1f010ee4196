package io.throughline.elasticsearch;

import io.throughline.events.Topic;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * A record of a topic as it stands in Kafka. States are decoded only when they are sent: most
 * states of a busy transaction are replaced while they wait.
 *
 * @param key UTF-8; null is an error of who wrote it
 * @param value framed Avro; null: what the key names is no more
 * @param partition in the topic
 * @param offset in the partition; grows with every record of a key
 * @param timestamp epoch milliseconds
 * @param headers values as UTF-8 text
 */
record TopicRecord(
    byte[] key,
    byte[] value,
    int partition,
    long offset,
    long timestamp,
    Map<String, String> headers) {

  /** The key as text; null when there is none. */
  String keyText() {
    return key == null ? null : new String(key, StandardCharsets.UTF_8);
  }

  /** Names the record: {@code kafka://topic/partition/offset}. */
  String uri(Topic topic) {
    return "kafka://%s/%d/%d".formatted(topic.topicName(), partition, offset);
  }

  /** Without the contents. */
  @Override
  public String toString() {
    return "TopicRecord[partition=%d, offset=%d]".formatted(partition, offset);
  }
}
