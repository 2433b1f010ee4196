package io.throughline.simulator.check;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;

/**
 * Holds what was published of a history against its truth: findings by fault and rule, the facts of
 * each transaction, the money of each account.
 *
 * <pre>{@code
 * TruthCheck check = TruthCheck.of(out);
 * TruthReport report = check.compare(new Published(transactions, findings, lineage), clock);
 * assertThat(report.differences()).as(report.toString()).isEmpty();
 * }</pre>
 *
 * <p>Left out are findings that are not due by the clock, that nobody can decide, or whose
 * transaction several faults have hit, and files that came twice, which no transaction tells.
 */
public final class TruthCheck {
  private final KnownTruth truth;
  private final StoredEvents events;

  private TruthCheck(KnownTruth truth, StoredEvents events) {
    this.truth = truth;
    this.events = events;
  }

  /**
   * Of a history with folders {@code truth} and {@code events}.
   *
   * @throws IOException when the truth cannot be read
   */
  public static TruthCheck of(Path history) throws IOException {
    return new TruthCheck(
        KnownTruth.read(history.resolve("truth")), new StoredEvents(history.resolve("events")));
  }

  /**
   * Compares.
   *
   * @param published after all events of the history
   * @param clock until which findings were judged
   */
  public TruthReport compare(Published published, Instant clock) {
    TruthReport report = new TruthReport();
    HomeFacts facts = new HomeFacts(published.lineage());
    Ownership ownership = new Ownership(truth, published, facts);
    new StandingFindings(truth, ownership, clock, report).compare(published);
    new Membership(truth, facts, ownership, () -> ClaimTies.of(events))
        .compare(published.transactions(), report);
    AccountMoney.compare(truth, ownership, published.transactions(), report);
    return report;
  }
}
