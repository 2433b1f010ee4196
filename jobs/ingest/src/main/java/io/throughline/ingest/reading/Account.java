package io.throughline.ingest.reading;

import io.throughline.events.ClaimSubmitted;
import io.throughline.events.IngestReceipt;
import io.throughline.events.Money;
import io.throughline.events.ReasonCount;
import io.throughline.events.RemittanceReceived;
import io.throughline.events.RevenueEvent;
import io.throughline.events.X12Tally;
import io.throughline.ingest.format.Reason;
import io.throughline.ingest.format.Skip;
import io.throughline.ingest.format.Unreadable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * What became of one input: claims seen = claims in events + claims in dead letters; messages and
 * records = those with events + skips + dead letters.
 */
final class Account {
  private final X12Tally inEvents = new X12Tally();
  private final X12Tally inDeadLetters = new X12Tally();
  private final Map<Reason, Long> reasons = new EnumMap<>(Reason.class);
  private final Map<Skip, Long> skips = new EnumMap<>(Skip.class);
  private long interchanges;
  private long transactionSets;
  private long events;
  private long deadLetters;

  void interchange() {
    interchanges++;
  }

  void transactionSet() {
    transactionSets++;
  }

  void event(RevenueEvent event) {
    events++;
    if (event.getMilestone() instanceof ClaimSubmitted claim) {
      inEvents.setClaims(inEvents.getClaims() + 1);
      inEvents.setClm02(inEvents.getClm02() + minor(claim.getCharge()));
    } else if (event.getMilestone() instanceof RemittanceReceived payment) {
      inEvents.setClaimPayments(inEvents.getClaimPayments() + 1);
      inEvents.setClp03(inEvents.getClp03() + minor(payment.getCharge()));
      inEvents.setClp04(inEvents.getClp04() + minor(payment.getPaid()));
    }
  }

  void skipped(Skip skip) {
    skips.merge(skip, 1L, Long::sum);
  }

  private static long minor(Money money) {
    return money.getMinor();
  }

  /** Parts are counted as one. */
  void deadLetter(Unreadable unreadable) {
    if (unreadable.last()) {
      deadLetters++;
      reasons.merge(unreadable.reason(), 1L, Long::sum);
    }
    X12Tally more = unreadable.tally();
    inDeadLetters.setClaims(inDeadLetters.getClaims() + more.getClaims());
    inDeadLetters.setClaimPayments(inDeadLetters.getClaimPayments() + more.getClaimPayments());
    inDeadLetters.setClm02(inDeadLetters.getClm02() + more.getClm02());
    inDeadLetters.setClp03(inDeadLetters.getClp03() + more.getClp03());
    inDeadLetters.setClp04(inDeadLetters.getClp04() + more.getClp04());
  }

  IngestReceipt receipt(String uri, long bytes, Instant recordedAt) {
    IngestReceipt receipt = new IngestReceipt();
    receipt.setUri(uri);
    receipt.setBytes(bytes);
    receipt.setRecordedAt(recordedAt);
    receipt.setInterchanges(interchanges);
    receipt.setTransactionSets(transactionSets);
    receipt.setEvents(events);
    receipt.setDeadLetters(deadLetters);
    receipt.setInEvents(inEvents);
    receipt.setInDeadLetters(inDeadLetters);
    receipt.setReasons(counts(reasons, Reason::code));
    receipt.setSkipped(skips.values().stream().mapToLong(Long::longValue).sum());
    receipt.setSkips(counts(skips, Skip::code));
    return receipt;
  }

  private static <K> List<ReasonCount> counts(Map<K, Long> counts, Function<K, String> code) {
    List<ReasonCount> list = new ArrayList<>(counts.size());
    counts.forEach((key, count) -> list.add(new ReasonCount(code.apply(key), count)));
    return list;
  }
}
