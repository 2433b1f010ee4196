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
 * Puts lineage in order of time. Facts stand where they happened, a finding where it was opened, a
 * decision where it was made. All else was said because of facts, at a clock that lags behind them
 * while history is read: it stands no earlier than the latest fact that was known, and what is
 * posted or refused no earlier than what the payer decided.
 */
final class Chronology {
  private static final Comparator<FoundEntry> BY_SEQUENCE =
      Comparator.comparing(
          entry -> entry.event().sequence(), Comparator.nullsLast(Comparator.naturalOrder()));

  /** At the same time: what was said in sequence, then decisions, postings, refusals. */
  private static final Comparator<Told> BY_TIME =
      Comparator.comparing(Told::at, Comparator.nullsFirst(Comparator.naturalOrder()))
          .thenComparing(told -> told.entry().transactionId())
          .thenComparing(Told::entry, BY_SEQUENCE)
          .thenComparingInt(told -> rank(told.entry()))
          .thenComparingInt(told -> revision(told.entry()));

  private Chronology() {}

  static List<Told> of(Collection<FoundEntry> entries) {
    Map<String, Instant> latestFact = new HashMap<>();
    List<Told> told = new ArrayList<>(entries.size());
    entries.stream().sorted(BY_SEQUENCE).forEach(entry -> told.add(placed(entry, latestFact)));
    told.sort(BY_TIME);
    return told;
  }

  private static Told placed(FoundEntry entry, Map<String, Instant> latestFact) {
    Instant own = entry.timestamp();
    if (entry.event().sequence() == null) {
      return new Told(entry, later(own, entry.content().occurredAt()));
    }
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

  private static int rank(FoundEntry entry) {
    if (entry.isDecision()) {
      return 1;
    }
    return entry.isPosting() ? 2 : entry.isException() ? 3 : 0;
  }

  private static int revision(FoundEntry entry) {
    Integer revision = null;
    if (entry.isPosting()) {
      revision = entry.content().posting().revision();
    } else if (entry.isException()) {
      revision = entry.content().exception().revision();
    }
    return revision == null ? 0 : revision;
  }

  private static Instant later(Instant one, Instant other) {
    if (one == null || other == null) {
      return one == null ? other : one;
    }
    return one.isAfter(other) ? one : other;
  }
}
