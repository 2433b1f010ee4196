package io.throughline.local.feed;

import io.throughline.events.IngestReceipt;
import io.throughline.events.RevenueEvent;
import io.throughline.transaction.TransactionKey;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/** What has come of one fed file so far. */
final class Account {
  private final FedFile file;
  private final Map<String, UUID> facts = new LinkedHashMap<>();
  private final Map<String, Long> reasons = new TreeMap<>();
  private IngestReceipt receipt;
  private Tally inEvents = Tally.NONE;
  private Tally inDeadLetters = Tally.NONE;
  private long events;
  private long deadLetters;
  private long repeats;
  private long known;

  Account(FedFile file) {
    this.file = file;
  }

  FedFile file() {
    return file;
  }

  void add(IngestReceipt of) {
    receipt = of;
  }

  void add(RevenueEvent event) {
    events++;
    inEvents = inEvents.plus(Tally.of(event));
    TransactionKey.of(event)
        .map(TransactionKey::transactionId)
        .ifPresent(
            transaction -> {
              if (facts.put(event.getEventId(), transaction) != null) {
                repeats++;
              }
            });
  }

  void add(RawDeadLetter letter) {
    inDeadLetters = inDeadLetters.plus(letter.tally());
    if (letter.last()) {
      deadLetters++;
      reasons.merge(letter.reason(), 1L, Long::sum);
    }
  }

  /** The fact is in its transaction because an earlier input told of it. */
  void addKnown(long facts) {
    known += facts;
  }

  /** Events that belong to a transaction: event id to transaction id. */
  Map<String, UUID> facts() {
    return facts;
  }

  /** True when there is a receipt and everything that it counts has arrived. */
  boolean isRead() {
    return receipt != null
        && events >= receipt.getEvents()
        && deadLetters >= receipt.getDeadLetters();
  }

  /** What is missing, for people. */
  String missing() {
    return receipt == null
        ? "no receipt"
        : "%d of %d events and %d of %d dead letters"
            .formatted(events, receipt.getEvents(), deadLetters, receipt.getDeadLetters());
  }

  private Map<String, Long> skips() {
    Map<String, Long> skips = new TreeMap<>();
    if (receipt != null) {
      receipt.getSkips().forEach(skip -> skips.put(skip.getReason(), skip.getCount()));
    }
    return skips;
  }

  FileOutcome outcome() {
    return new FileOutcome(
        file.source(),
        file.name(),
        file.seen(),
        inEvents,
        inDeadLetters,
        events,
        facts.size() + repeats,
        known + repeats,
        new TreeMap<>(reasons),
        skips());
  }
}
