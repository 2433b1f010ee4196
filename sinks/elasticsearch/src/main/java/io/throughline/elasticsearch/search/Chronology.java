package io.throughline.elasticsearch.search;

import io.throughline.elasticsearch.search.Story.Told;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Puts lineage in order of time. Facts stand where they happened, a finding where it was opened.
 * All else was said because of facts, at a clock that lags behind them while history is read: it
 * stands no earlier than the latest fact that was known.
 */
final class Chronology {
  private static final Comparator<Told> BY_TIME =
      Comparator.comparing(Told::at, Comparator.nullsFirst(Comparator.naturalOrder()))
          .thenComparing(told -> told.entry().transactionId())
          .thenComparing(told -> told.entry().event().sequence());

  private Chronology() {}

  static List<Told> of(Collection<FoundEntry> entries) {
    Map<String, Instant> latestFact = new HashMap<>();
    List<Told> told = new ArrayList<>(entries.size());
    entries.stream()
        .sorted(Comparator.comparingLong(entry -> entry.event().sequence()))
        .forEach(entry -> told.add(placed(entry, latestFact)));
    told.sort(BY_TIME);
    return told;
  }

  private static Told placed(FoundEntry entry, Map<String, Instant> latestFact) {
    Instant own = entry.timestamp();
    Instant known = latestFact.get(entry.transactionId());
    return switch (entry.action()) {
      case "FACT_ADDED" -> {
        latestFact.put(entry.transactionId(), later(own, known));
        yield new Told(entry, own);
      }
      case "FACT_REPEATED", "FACT_REFUSED" -> new Told(entry, own);
      case "FINDING_OPENED" -> new Told(entry, own == null ? known : own);
      default -> new Told(entry, later(own, known));
    };
  }

  private static Instant later(Instant one, Instant other) {
    if (one == null || other == null) {
      return one == null ? other : one;
    }
    return one.isAfter(other) ? one : other;
  }
}
