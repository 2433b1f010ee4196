package io.throughline.kpi;

import java.util.List;

/**
 * What is remembered of one transaction, candidate or version: enough to take back what it
 * contributed. Immutable.
 *
 * <pre>{@code
 * Ledger after = Ledger.take(before, notice);
 * List<Change> changes = Change.between(names.fold(before), names.fold(after));
 * }</pre>
 */
public sealed interface Ledger permits TransactionLedger, CandidateLedger, VersionLedger {
  /** What it contributes, at most once to each KPI, under the names that the records have. */
  List<Contribution> contributions();

  /**
   * A ledger that has heard a notice; the same one when it says nothing new.
   *
   * @param known null when nothing was heard of the key
   * @throws ClassCastException when the notice is of another sort than those of the key before
   */
  static Ledger take(Ledger known, Notice notice) {
    return switch (notice) {
      case Notice.Assessed assessed ->
          (known == null ? TransactionLedger.EMPTY : (TransactionLedger) known).with(assessed);
      case Notice.Posted posted -> candidate(known).with(posted.booking());
      case Notice.Refused refused -> candidate(known).with(refused.refusal());
      case Notice.Published published -> version(known, published.type()).published(published.at());
      case Notice.Accepted accepted -> version(known, accepted.type()).accepted(accepted.at());
    };
  }

  private static CandidateLedger candidate(Ledger known) {
    return known == null ? CandidateLedger.EMPTY : (CandidateLedger) known;
  }

  private static VersionLedger version(Ledger known, Type type) {
    return known == null ? VersionLedger.empty(type) : (VersionLedger) known;
  }
}
