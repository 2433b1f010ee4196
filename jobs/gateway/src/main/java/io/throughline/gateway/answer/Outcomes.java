package io.throughline.gateway.answer;

import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;

/**
 * How often requests to feeds ended in which way. Their sum is the number of requests; alert on
 * {@link Outcome#NOT_ACKNOWLEDGED}, on {@link Outcome#FAILED}, and on {@link Outcome#NOT_JSON} of a
 * source that was fine before.
 */
public final class Outcomes {
  private final Map<Outcome, LongAdder> counts = new EnumMap<>(Outcome.class);

  /** All at zero. */
  public Outcomes() {
    for (Outcome outcome : Outcome.values()) {
      counts.put(outcome, new LongAdder());
    }
  }

  /** One request more ended so. */
  public void count(Outcome outcome) {
    counts.get(outcome).increment();
  }

  /** How many ended so. */
  public long of(Outcome outcome) {
    return counts.get(outcome).sum();
  }

  /** Those that occurred, e.g. {@code accepted 12, not-json 1}. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    counts.forEach(
        (outcome, count) -> {
          if (count.sum() > 0) {
            text.append(text.isEmpty() ? "" : ", ").append(outcome.code()).append(' ');
            text.append(count.sum());
          }
        });
    return text.isEmpty() ? "none" : text.toString();
  }
}
