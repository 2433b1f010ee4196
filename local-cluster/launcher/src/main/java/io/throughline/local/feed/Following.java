package io.throughline.local.feed;

import io.throughline.local.Progress;
import io.throughline.local.RunDirectory;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Follows fed files through the pipeline. */
final class Following {
  private static final Duration POLL = Duration.ofMillis(250);
  private static final Duration TELL_EVERY = Duration.ofSeconds(5);
  private static final int NAMED_IN_ERRORS = 5;

  private final Ledger ledger;
  private final Arrivals arrivals;
  private final KnownFacts found;
  private final RunDirectory run;
  private long toldAt = System.nanoTime();

  Following(Ledger ledger, Arrivals arrivals, KnownFacts found, RunDirectory run) {
    this.ledger = ledger;
    this.arrivals = arrivals;
    this.found = found;
    this.run = run;
  }

  /**
   * @throws IOException when the deadline is over first
   */
  void untilThrough(Deadline deadline, Progress progress) throws IOException, InterruptedException {
    for (List<Account> unread = unread(); !unread.isEmpty(); unread = unread()) {
      if (deadline.isOver()) {
        throw new IOException(notRead(unread, deadline));
      }
      tell(progress, "%d files are not through ingest".formatted(unread.size()));
      book();
    }
    Settlement settlement = new Settlement(ledger.accounts(), found, ledger.refused());
    settlement.check();
    while (!settlement.isDone()) {
      if (deadline.isOver()) {
        throw new IOException(notFound(settlement, deadline));
      }
      tell(progress, "%d facts cannot be found yet".formatted(settlement.openFacts()));
      book();
      settlement.check();
    }
  }

  private void book() throws IOException {
    for (ConsumerRecord<byte[], byte[]> record : arrivals.next(POLL)) {
      ledger.book(record);
    }
  }

  private List<Account> unread() {
    return ledger.accounts().stream().filter(account -> !account.isRead()).toList();
  }

  private void tell(Progress progress, String what) {
    if (System.nanoTime() - toldAt > TELL_EVERY.toNanos()) {
      progress.say(what);
      toldAt = System.nanoTime();
    }
  }

  private String notRead(List<Account> unread, Deadline deadline) {
    StringBuilder text =
        new StringBuilder(
            "After %d s the ingest job is not through with %d of %d files:%n"
                .formatted(
                    deadline.timeout().toSeconds(), unread.size(), ledger.accounts().size()));
    for (Account account : unread.subList(0, Math.min(NAMED_IN_ERRORS, unread.size()))) {
      text.append(
          "  %s (%s in the inbox): %s%n"
              .formatted(account.file().source(), account.file().name(), account.missing()));
    }
    return text.append(
            "Look at 'throughline status' and %s; give --timeout more seconds if it is only slow"
                .formatted(run.log("taskmanager")))
        .toString();
  }

  private String notFound(Settlement settlement, Deadline deadline) {
    return """
        After %d s %d facts of the fed files are in Kafka but not in Elasticsearch, e.g. of transactions %s.
        Look at 'throughline status' (jobs revenue and index), %s, and topic dlq.revenue.transactions.v1"""
        .formatted(
            deadline.timeout().toSeconds(),
            settlement.openFacts(),
            settlement.openTransactions(NAMED_IN_ERRORS),
            run.log("taskmanager"));
  }
}
