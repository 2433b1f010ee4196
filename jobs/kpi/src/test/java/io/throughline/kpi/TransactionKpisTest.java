package io.throughline.kpi;

import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.events.FindingStatus;
import io.throughline.events.Stage;
import io.throughline.events.TransactionKind;
import io.throughline.events.TransactionState;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TransactionKpisTest {
  private static final Instant LATER = States.NOON.plus(Duration.ofHours(5));

  @Test
  void sliceIsWhatTheStateNames() {
    TransactionState state = States.claim();
    assertThat(only(state, Kpi.DUPLICATE_RATE).slice())
        .isEqualTo(new Slice("RVH", "FP107", Type.CLAIM, "USD"));

    state.setFacility(null);
    state.setPayer(" ");
    assertThat(only(state, Kpi.DUPLICATE_RATE).slice())
        .isEqualTo(new Slice("none", "none", Type.CLAIM, "USD"));
  }

  @Test
  void timesCountWhenTheirEndCame() {
    TransactionState state = States.state(TransactionKind.REMITTANCE, Stage.RECONCILED);
    state.setPaid(-80_00);
    state.setPostedAt(LATER);
    state.setRemittanceToPostingMillis(1L);
    state.setJournaledAt(LATER.plusSeconds(1));
    state.setPostingToJournalMillis(-2L);
    state.setEndToEndMillis(3L);
    state.setReconciledAt(LATER.plusSeconds(2));
    state.setReconciliationMillis(4L);

    assertThat(only(state, Kpi.POSTING_LATENCY))
        .isEqualTo(contribution(state, Kpi.POSTING_LATENCY, LATER, Amounts.ofTime(1, 80_00)));
    assertThat(only(state, Kpi.ERP_LATENCY))
        .isEqualTo(
            contribution(state, Kpi.ERP_LATENCY, LATER.plusSeconds(1), Amounts.ofTime(-2, 80_00)));
    assertThat(only(state, Kpi.END_TO_END))
        .isEqualTo(
            contribution(state, Kpi.END_TO_END, LATER.plusSeconds(1), Amounts.ofTime(3, 80_00)));
    assertThat(only(state, Kpi.RECONCILIATION_TIME))
        .isEqualTo(
            contribution(
                state, Kpi.RECONCILIATION_TIME, LATER.plusSeconds(2), Amounts.ofTime(4, 80_00)));
  }

  @Test
  void whatHasNotEndedHasNoTime() {
    assertThat(of(States.claim()))
        .extracting(Contribution::kpi)
        .containsExactlyInAnyOrder(Kpi.DUPLICATE_RATE, Kpi.DOLLARS_EXPLAINED);
  }

  @Test
  void deniedIsWhatCasDenies() {
    TransactionState state = States.claim();
    state.setRemittedAt(LATER);
    assertThat(find(state, Kpi.DENIAL_RATE)).isEmpty();

    state.setDeniedAmount(0L);
    assertThat(only(state, Kpi.DENIAL_RATE).amounts()).isEqualTo(Amounts.ofRate(100_00, false, 0));
    state.setDeniedAmount(30_00L);
    assertThat(only(state, Kpi.DENIAL_RATE))
        .isEqualTo(
            contribution(state, Kpi.DENIAL_RATE, LATER, Amounts.ofRate(100_00, true, 30_00)));
    state.setDeniedAmount(300_00L);
    assertThat(only(state, Kpi.DENIAL_RATE).amounts())
        .isEqualTo(Amounts.ofRate(100_00, true, 100_00));
    state.setDeniedAmount(-1L);
    assertThat(only(state, Kpi.DENIAL_RATE).amounts()).isEqualTo(Amounts.ofRate(100_00, false, 0));
  }

  @Test
  void unappliedIsAShareOfWhatSettled() {
    TransactionState state = States.state(TransactionKind.REMITTANCE, Stage.MATCHED);
    state.setSettledAt(LATER);
    state.setSettledAmount(80_00L);
    assertThat(find(state, Kpi.UNAPPLIED_CASH)).isEmpty();

    state.setUnappliedAmount(20_00L);
    assertThat(only(state, Kpi.UNAPPLIED_CASH))
        .isEqualTo(
            contribution(state, Kpi.UNAPPLIED_CASH, LATER, Amounts.ofRate(80_00, true, 20_00)));
  }

  @Test
  void stuckIsTheGreatestAmountSinceTheFirstDeadline() {
    TransactionState state = States.state(TransactionKind.REMITTANCE, Stage.ADVISED);
    state
        .getFindings()
        .addAll(
            List.of(
                States.finding("STUCK", FindingStatus.OPEN, 80_00, Duration.ofDays(3)),
                States.finding("STUCK", FindingStatus.OPEN, 70_00, Duration.ofDays(2)),
                States.finding("STUCK", FindingStatus.RESOLVED, 90_00, Duration.ofDays(1))));

    Contribution stuck = only(state, Kpi.STUCK);
    assertThat(stuck.stage()).isEqualTo(Stage.ADVISED);
    assertThat(stuck.at()).isEqualTo(Micros.of(States.NOON.plus(Duration.ofDays(2))));
    assertThat(stuck.amounts()).isEqualTo(Amounts.of(80_00));

    state.getFindings().forEach(finding -> finding.setStatus(FindingStatus.RESOLVED));
    assertThat(find(state, Kpi.STUCK)).isEmpty();
  }

  @Test
  void duplicatesCountOpenOrNot() {
    TransactionState state = States.claim();
    assertThat(only(state, Kpi.DUPLICATE_RATE))
        .isEqualTo(
            contribution(state, Kpi.DUPLICATE_RATE, States.NOON, Amounts.ofRate(100_00, false, 0)));

    state
        .getFindings()
        .add(States.finding("DUPLICATE", FindingStatus.RESOLVED, 60_00, Duration.ZERO));
    assertThat(only(state, Kpi.DUPLICATE_RATE).amounts())
        .isEqualTo(Amounts.ofRate(100_00, true, 60_00));
  }

  @Test
  void explainedIsNeverToldTooHigh() {
    TransactionState state = States.claim();
    assertThat(only(state, Kpi.DOLLARS_EXPLAINED).amounts())
        .isEqualTo(Amounts.ofRate(100_00, true, 100_00));

    state.getFindings().add(States.finding("STUCK", FindingStatus.OPEN, 100_00, Duration.ZERO));
    state
        .getFindings()
        .add(States.finding("IMBALANCE", FindingStatus.RESOLVED, 100_00, Duration.ZERO));
    assertThat(only(state, Kpi.DOLLARS_EXPLAINED).amounts())
        .isEqualTo(Amounts.ofRate(100_00, true, 100_00));

    state.getFindings().add(States.finding("IMBALANCE", FindingStatus.OPEN, 60_00, Duration.ZERO));
    assertThat(only(state, Kpi.DOLLARS_EXPLAINED).amounts())
        .isEqualTo(Amounts.ofRate(100_00, false, 40_00));
    state
        .getFindings()
        .add(States.finding("ORPHAN", FindingStatus.OPEN, Long.MAX_VALUE, Duration.ZERO));
    assertThat(only(state, Kpi.DOLLARS_EXPLAINED).amounts())
        .isEqualTo(Amounts.ofRate(100_00, false, 0));
  }

  @Test
  void dollarsAreTheMostThatAStationStates() {
    TransactionState state = States.state(TransactionKind.REMITTANCE, Stage.SETTLED);
    state.setCharge(Long.MIN_VALUE);
    assertThat(only(state, Kpi.DUPLICATE_RATE).amounts().dollars()).isEqualTo(Long.MAX_VALUE);
    state.setCharge(0);
    state.setPaid(0);
    state.setSettledAmount(5L);
    state.setPostedAmount(-6L);
    assertThat(only(state, Kpi.DUPLICATE_RATE).amounts().dollars()).isEqualTo(6);
    state.setJournaledAmount(7L);
    assertThat(only(state, Kpi.DUPLICATE_RATE).amounts().dollars()).isEqualTo(7);
  }

  /** E.g. postings of a remittance that nobody advised. */
  @Test
  void whatHasNoFactsOfItsOwnBeganWithItsFirstMilestone() {
    TransactionState state = States.state(TransactionKind.REMITTANCE, Stage.POSTED);
    state.setFacts(List.of());
    state.setJournaledAt(LATER.plusSeconds(1));
    state.setPostedAt(LATER);
    state.getFindings().add(States.finding("ORPHAN", FindingStatus.OPEN, 80_00, Duration.ZERO));

    assertThat(only(state, Kpi.DOLLARS_EXPLAINED))
        .isEqualTo(
            contribution(
                state, Kpi.DOLLARS_EXPLAINED, LATER, Amounts.ofRate(100_00, false, 20_00)));
  }

  @Test
  void whatHasNoFactsLeftContributesNothing() {
    TransactionState state = States.state(TransactionKind.CLAIM, Stage.SUPERSEDED);
    state.setFacts(List.of());

    assertThat(of(state)).isEmpty();
  }

  private static Contribution contribution(
      TransactionState state, Kpi kpi, Instant at, Amounts amounts) {
    Slice slice = new Slice("RVH", "FP107", Type.of(state.getKind()), "USD");
    return new Contribution(kpi, slice, null, Micros.of(at), amounts);
  }

  private static Contribution only(TransactionState state, Kpi kpi) {
    return find(state, kpi).orElseThrow();
  }

  private static Optional<Contribution> find(TransactionState state, Kpi kpi) {
    return of(state).stream().filter(contribution -> contribution.kpi() == kpi).findFirst();
  }

  private static List<Contribution> of(TransactionState state) {
    return Ledger.take(null, Notices.of(state)).contributions();
  }
}
