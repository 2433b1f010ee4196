package io.throughline.exceptions.query;

import io.prometheus.client.Collector;
import io.prometheus.client.GaugeMetricFamily;
import io.throughline.events.CaseState;
import io.throughline.exceptions.cases.Transitions;
import io.throughline.exceptions.metrics.CaseMetrics;
import io.throughline.http.Refusal;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * The cases of this instance; add them up over all. Counted anew every ten seconds at most, and
 * absent while cases are on their way: alert when they stay so.
 */
public final class CaseGauges extends Collector {
  private static final Duration GOOD_FOR = Duration.ofSeconds(10);

  private final LocalCases cases;
  private final InstantSource clock;
  private Instant countedAt = Instant.EPOCH;
  private Map<CaseState, Long> counts = Map.of();
  private Instant oldestOpen;

  /** Of the cases of an instance. */
  public CaseGauges(LocalCases cases, InstantSource clock) {
    this.cases = cases;
    this.clock = clock;
  }

  @Override
  public synchronized List<MetricFamilySamples> collect() {
    Instant now = clock.instant();
    if (countedAt.plus(GOOD_FOR).isBefore(now)) {
      try {
        count();
        countedAt = now;
      } catch (Refusal e) {
        return List.of();
      }
    }
    GaugeMetricFamily byState =
        new GaugeMetricFamily(
            "throughline_exceptions_cases", "Cases of this instance.", List.of("state"));
    counts.forEach((state, count) -> byState.addMetric(List.of(CaseMetrics.text(state)), count));
    long age = oldestOpen == null ? 0 : Math.max(0, Duration.between(oldestOpen, now).toSeconds());
    return List.of(
        byState,
        new GaugeMetricFamily(
            "throughline_exceptions_oldest_open_age_seconds",
            "Age of the oldest case of this instance that is not over; 0 without one.",
            age));
  }

  private void count() throws Refusal {
    Map<CaseState, Long> counted = new EnumMap<>(CaseState.class);
    for (CaseState state : CaseState.values()) {
      if (state != CaseState.UNKNOWN) {
        counted.put(state, 0L);
      }
    }
    oldestOpen = null;
    cases.scan(
        known -> {
          counted.merge(known.getState(), 1L, Long::sum);
          if (!Transitions.isOver(known.getState())
              && (oldestOpen == null || known.getOpenedAt().isBefore(oldestOpen))) {
            oldestOpen = known.getOpenedAt();
          }
        });
    counts = counted;
  }
}
