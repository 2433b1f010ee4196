package io.throughline.ingest.reading;

import io.throughline.events.ClaimSubmitted;
import io.throughline.events.RemittanceReceived;
import io.throughline.events.RevenueEvent;
import io.throughline.ingest.format.Reason;
import io.throughline.ingest.format.Skip;
import io.throughline.ingest.format.Unreadable;
import java.util.EnumMap;
import java.util.Map;
import org.apache.flink.metrics.Counter;
import org.apache.flink.metrics.MetricGroup;

/** Counts in Flink's metrics, group {@code throughline_ingest}. */
public final class MetricCounters implements IngestCounters {
  private final Counter inputs;
  private final Counter interchanges;
  private final Counter transactionSets;
  private final Counter claimsRead;
  private final Counter claimsInEvents;
  private final Counter claimsInDeadLetters;
  private final Counter events;
  private final Map<Reason, Counter> deadLetters = new EnumMap<>(Reason.class);
  private final Map<Skip, Counter> skips = new EnumMap<>(Skip.class);

  /** Registers them. */
  public MetricCounters(MetricGroup parent) {
    MetricGroup group = parent.addGroup("throughline_ingest");
    inputs = group.counter("inputs");
    interchanges = group.counter("interchanges");
    transactionSets = group.counter("transaction_sets");
    claimsRead = group.counter("claims_read");
    claimsInEvents = group.counter("claims_in_events");
    claimsInDeadLetters = group.counter("claims_in_dead_letters");
    events = group.counter("events");
    for (Reason reason : Reason.values()) {
      deadLetters.put(reason, group.addGroup("reason", reason.code()).counter("dead_letters"));
    }
    for (Skip skip : Skip.values()) {
      skips.put(skip, group.addGroup("reason", skip.code()).counter("skipped"));
    }
  }

  @Override
  public void input() {
    inputs.inc();
  }

  @Override
  public void interchange() {
    interchanges.inc();
  }

  @Override
  public void transactionSet() {
    transactionSets.inc();
  }

  @Override
  public void event(RevenueEvent event) {
    events.inc();
    Object milestone = event.getMilestone();
    if (milestone instanceof ClaimSubmitted || milestone instanceof RemittanceReceived) {
      claimsRead.inc();
      claimsInEvents.inc();
    }
  }

  @Override
  public void skipped(Skip skip) {
    skips.get(skip).inc();
  }

  @Override
  public void deadLetter(Unreadable unreadable) {
    if (unreadable.last()) {
      deadLetters.get(unreadable.reason()).inc();
    }
    long claims = unreadable.tally().getClaims() + unreadable.tally().getClaimPayments();
    claimsRead.inc(claims);
    claimsInDeadLetters.inc(claims);
  }
}
