package io.throughline.wire;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * A record for a {@code dlq.} topic: what could not be processed, as it was, with the reason.
 *
 * @param topic where it goes
 * @param key original key; null when there was none
 * @param value original bytes; null when there were none
 * @param timestamp of the original record, epoch milliseconds; {@link #NO_TIMESTAMP} when unknown.
 *     Written as header {@link DeadLetterHeaders#TIMESTAMP}: the record itself is stamped on
 *     arrival, since by the time of an old event it would be past its retention at once
 * @param headers names of {@link DeadLetterHeaders} and free ones, in order; values without
 *     anything about a patient
 */
public record DeadLetter(
    String topic, byte[] key, byte[] value, long timestamp, Map<String, String> headers) {
  /** Of a record whose time is not known. */
  public static final long NO_TIMESTAMP = -1;

  /** Copies the headers; the arrays are not copied and must not be changed. */
  public DeadLetter {
    Objects.requireNonNull(topic, "topic");
    headers = Collections.unmodifiableMap(new LinkedHashMap<>(headers));
    headers.forEach((name, header) -> Objects.requireNonNull(header, name));
  }

  /** By content. */
  @Override
  public boolean equals(Object other) {
    return other instanceof DeadLetter that
        && topic.equals(that.topic)
        && Arrays.equals(key, that.key)
        && Arrays.equals(value, that.value)
        && timestamp == that.timestamp
        && headers.equals(that.headers);
  }

  @Override
  public int hashCode() {
    return Objects.hash(topic, Arrays.hashCode(key), Arrays.hashCode(value), timestamp, headers);
  }

  /** Without the contents, which may be about a patient. */
  @Override
  public String toString() {
    return "DeadLetter[topic=%s, %d bytes, headers=%s]"
        .formatted(topic, value == null ? 0 : value.length, headers);
  }
}
