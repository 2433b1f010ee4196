package io.throughline.ingest.outgoing;

import io.throughline.wire.DeadLetterHeaders;
import java.util.Map;

/**
 * Where an input comes from.
 *
 * @param uri file:///… or kafka://topic/partition/offset
 * @param headers that its dead letters carry on account of it
 */
public record Origin(String uri, Map<String, String> headers) {
  /** A file. */
  public static Origin file(String uri) {
    return new Origin(uri, Map.of());
  }

  /** A record of a topic. */
  public static Origin kafka(String topic, int partition, long offset) {
    return new Origin(
        "kafka://%s/%d/%d".formatted(topic, partition, offset),
        Map.of(
            DeadLetterHeaders.TOPIC,
            topic,
            DeadLetterHeaders.PARTITION,
            Integer.toString(partition),
            DeadLetterHeaders.OFFSET,
            Long.toString(offset)));
  }
}
