package io.throughline.kpi;

import io.throughline.events.FindingStatus;
import io.throughline.events.Stage;
import io.throughline.events.TransactionFinding;
import io.throughline.events.TransactionKind;
import io.throughline.events.TransactionState;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What the state of a transaction contributes. KPIS.md, section 4. */
final class TransactionKpis {
  private static final String STUCK = "STUCK";
  private static final String DUPLICATE = "DUPLICATE";

  /** Kinds of findings of money that nobody can tell the truth about. */
  private static final Set<String> UNEXPLAINED =
      Set.of("IMBALANCE", "ORPHAN", DUPLICATE, "REUSED_REFERENCE");

  private final TransactionState state;
  private final Slice slice;
  private final long dollars;
  private final List<Contribution> contributions = new ArrayList<>();

  private TransactionKpis(TransactionState state) {
    this.state = state;
    this.slice =
        Slice.of(
            state.getFacility(), state.getPayer(), Type.of(state.getKind()), state.getCurrency());
    this.dollars = dollars(state);
  }

  /** At most one to each KPI. */
  static List<Contribution> of(TransactionState state) {
    TransactionKpis kpis = new TransactionKpis(state);
    kpis.times();
    kpis.denial();
    kpis.unapplied();
    kpis.stuck();
    kpis.whole();
    return List.copyOf(kpis.contributions);
  }

  /** The most that any station of it states. */
  private static long dollars(TransactionState state) {
    long most = Math.max(Amounts.magnitude(state.getCharge()), Amounts.magnitude(state.getPaid()));
    most = Math.max(most, magnitude(state.getSettledAmount()));
    most = Math.max(most, magnitude(state.getPostedAmount()));
    return Math.max(most, magnitude(state.getJournaledAmount()));
  }

  private static long magnitude(Long amount) {
    return amount == null ? 0 : Amounts.magnitude(amount);
  }

  private void times() {
    time(Kpi.POSTING_LATENCY, state.getRemittanceToPostingMillis(), state.getPostedAt());
    time(Kpi.ERP_LATENCY, state.getPostingToJournalMillis(), state.getJournaledAt());
    time(Kpi.END_TO_END, state.getEndToEndMillis(), state.getJournaledAt());
    time(Kpi.RECONCILIATION_TIME, state.getReconciliationMillis(), state.getReconciledAt());
  }

  private void time(Kpi kpi, Long millis, Instant at) {
    if (millis != null && at != null) {
      add(kpi, at, Amounts.ofTime(millis, Amounts.magnitude(state.getPaid())));
    }
  }

  private void denial() {
    Long denied = state.getDeniedAmount();
    if (state.getKind() == TransactionKind.CLAIM
        && denied != null
        && state.getRemittedAt() != null) {
      long charge = Amounts.magnitude(state.getCharge());
      long share = Math.clamp(denied, 0, charge);
      add(Kpi.DENIAL_RATE, state.getRemittedAt(), Amounts.ofRate(charge, denied > 0, share));
    }
  }

  private void unapplied() {
    Long unapplied = state.getUnappliedAmount();
    if (state.getKind() == TransactionKind.REMITTANCE
        && unapplied != null
        && state.getSettledAt() != null) {
      long settled = magnitude(state.getSettledAmount());
      long share = Math.clamp(unapplied, 0, settled);
      add(Kpi.UNAPPLIED_CASH, state.getSettledAt(), Amounts.ofRate(settled, unapplied > 0, share));
    }
  }

  /** Since the first of its deadlines that passed. Several findings are about the same dollars. */
  private void stuck() {
    Instant since = null;
    long most = 0;
    for (TransactionFinding finding : state.getFindings()) {
      Instant raisedAt = finding.getRaisedAt();
      if (isOpen(finding) && finding.getKind().equals(STUCK) && raisedAt != null) {
        since = since == null || raisedAt.isBefore(since) ? raisedAt : since;
        most = Math.max(most, finding.getAmountAtRisk());
      }
    }
    if (since != null) {
      add(Kpi.STUCK, state.getStage(), since, Amounts.of(most));
    }
  }

  /** Those that are about the transaction as a whole, since it began. */
  private void whole() {
    Instant begin = begin();
    if (begin == null) {
      return;
    }
    Predicate<TransactionFinding> isDuplicate = finding -> finding.getKind().equals(DUPLICATE);
    boolean hasDuplicate = state.getFindings().stream().anyMatch(isDuplicate);
    add(Kpi.DUPLICATE_RATE, begin, Amounts.ofRate(dollars, hasDuplicate, atRisk(isDuplicate)));
    long unexplained =
        atRisk(finding -> isOpen(finding) && UNEXPLAINED.contains(finding.getKind()));
    add(
        Kpi.DOLLARS_EXPLAINED,
        begin,
        Amounts.ofRate(dollars, unexplained == 0, dollars - unexplained));
  }

  /**
   * When its first fact happened. One that has none of its own, e.g. postings of a remittance that
   * nobody advised, began with the first milestone that others told it of.
   */
  private Instant begin() {
    if (!state.getFacts().isEmpty()) {
      return state.getFacts().getFirst().getOccurredAt();
    }
    return Stream.of(
            state.getFinalizedAt(),
            state.getSubmittedAt(),
            state.getRemittedAt(),
            state.getSettledAt(),
            state.getPostedAt(),
            state.getJournaledAt())
        .filter(Objects::nonNull)
        .min(Comparator.naturalOrder())
        .orElse(null);
  }

  /** Sum of what findings put at risk, at most what is there. */
  private long atRisk(Predicate<TransactionFinding> which) {
    long sum = 0;
    for (TransactionFinding finding : state.getFindings()) {
      if (which.test(finding)) {
        sum += Math.min(finding.getAmountAtRisk(), dollars - sum);
      }
    }
    return sum;
  }

  private static boolean isOpen(TransactionFinding finding) {
    return finding.getStatus() == FindingStatus.OPEN;
  }

  private void add(Kpi kpi, Instant at, Amounts amounts) {
    add(kpi, null, at, amounts);
  }

  private void add(Kpi kpi, Stage stage, Instant at, Amounts amounts) {
    contributions.add(new Contribution(kpi, slice, stage, Micros.of(at), amounts));
  }
}
