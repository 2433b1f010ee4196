package io.throughline.wire.governance;

import java.util.Locale;
import java.util.Map;

/**
 * What was done to a topic.
 *
 * @param partitions what it has now
 * @param settings Kafka settings that were set, by name; empty when {@link Outcome#UNCHANGED}
 */
public record TopicChange(
    String topic, Outcome outcome, int partitions, Map<String, String> settings) {

  /** What was done. */
  public enum Outcome {
    /** It was not there. */
    CREATED,
    /** Settings had drifted. */
    ALTERED,
    /** It was as it should be. */
    UNCHANGED
  }

  @Override
  public String toString() {
    String line =
        "%s: %s, %d partitions"
            .formatted(topic, outcome.name().toLowerCase(Locale.ROOT), partitions);
    return outcome == Outcome.ALTERED ? line + ", set " + settings : line;
  }
}
