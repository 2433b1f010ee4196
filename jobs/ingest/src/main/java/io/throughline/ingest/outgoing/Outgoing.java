package io.throughline.ingest.outgoing;

import io.throughline.events.Topic;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;

/**
 * One record for one of the topics that ingest writes, ready for Kafka.
 *
 * @param topic where it goes
 * @param key bytes of the key
 * @param value bytes of the value
 * @param headers of dead letters; empty for events and receipts
 */
public record Outgoing(Topic topic, byte[] key, byte[] value, Map<String, String> headers) {
  /** By content. */
  @Override
  public boolean equals(Object other) {
    return other instanceof Outgoing that
        && topic == that.topic
        && Arrays.equals(key, that.key)
        && Arrays.equals(value, that.value)
        && headers.equals(that.headers);
  }

  @Override
  public int hashCode() {
    return Objects.hash(topic, Arrays.hashCode(key), Arrays.hashCode(value), headers);
  }

  /** Without the contents, which may be about a patient. */
  @Override
  public String toString() {
    return "Outgoing[%s, %d bytes, %s]".formatted(topic, value.length, headers);
  }
}
