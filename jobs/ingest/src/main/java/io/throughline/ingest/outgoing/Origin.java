package io.throughline.ingest.outgoing;

import io.throughline.wire.DeadLetterHeaders;
import java.util.Map;

/**
 * Where an input comes from.
 *
 * @param uri file:///… or kafka://topic/partition/offset
 * @param feed name under which it arrived, as {@link io.throughline.ingest.format.InputHead#feed}
 * @param headers that its dead letters carry on account of it
 */
public record Origin(String uri, String feed, Map<String, String> headers) {
  /** A file. */
  public static Origin file(String uri, String feed) {
    return new Origin(uri, feed, Map.of());
  }

  /** A record of a topic. */
  public static Origin kafka(String topic, int partition, long offset, String feed) {
    return new Origin(
        "kafka://%s/%d/%d".formatted(topic, partition, offset),
        feed,
        Map.of(
            DeadLetterHeaders.TOPIC,
            topic,
            DeadLetterHeaders.PARTITION,
            Integer.toString(partition),
            DeadLetterHeaders.OFFSET,
            Long.toString(offset)));
  }
}
