package io.throughline.kpi;

import static io.throughline.kpi.Candidates.HEARD;
import static io.throughline.kpi.Candidates.OCCURRED;
import static io.throughline.kpi.Candidates.exception;
import static io.throughline.kpi.Candidates.posting;
import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.events.ExceptionStatus;
import io.throughline.events.Posting;
import io.throughline.events.PostingException;
import io.throughline.events.PostingKind;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CandidateLedgerTest {
  private static final Duration SOON = Duration.ofMinutes(10);
  private static final Duration LATER = Duration.ofHours(3);

  private static final Slice POSTED = new Slice("RVH", "FP107", Type.PAYMENT, "USD");
  private static final Slice REFUSED = new Slice("none", "1900000107", Type.PAYMENT, "USD");

  @Test
  void whatIsPostedAtOnceIsNoException() {
    assertThat(heard(posting(1, PostingKind.PAYMENT, 80_00, SOON)))
        .containsExactlyInAnyOrder(
            contribution(Kpi.EXCEPTION_RATE, POSTED, Amounts.ofRate(80_00, false, 0)),
            contribution(Kpi.CASH_POSTED, POSTED, Amounts.of(80_00)));
  }

  @Test
  void whatIsRefusedIsAnException() {
    assertThat(heard(exception(1, ExceptionStatus.OPEN, SOON)))
        .containsExactly(
            contribution(Kpi.EXCEPTION_RATE, REFUSED, Amounts.ofRate(80_00, true, 80_00)));
    assertThat(
            heard(
                exception(1, ExceptionStatus.OPEN, SOON),
                exception(2, ExceptionStatus.WAIVED, LATER)))
        .containsExactly(
            contribution(Kpi.EXCEPTION_RATE, REFUSED, Amounts.ofRate(80_00, true, 80_00)));
  }

  @Test
  void whatRecoversTellsHowLongItTook() {
    Contribution time =
        new Contribution(
            Kpi.RECOVERY_TIME,
            POSTED,
            null,
            Micros.of(HEARD.plus(LATER)),
            Amounts.ofTime(LATER.minus(SOON).toMillis(), 80_00));

    assertThat(
            heard(
                exception(1, ExceptionStatus.OPEN, SOON),
                exception(2, ExceptionStatus.OPEN, SOON.plus(SOON)),
                exception(3, ExceptionStatus.POSTED, LATER),
                posting(1, PostingKind.PAYMENT, 80_00, LATER)))
        .containsExactlyInAnyOrder(
            contribution(Kpi.EXCEPTION_RATE, POSTED, Amounts.ofRate(80_00, true, 80_00)),
            contribution(Kpi.CASH_POSTED, POSTED, Amounts.of(80_00)),
            time);
  }

  @Test
  void takebacksAreNegativeCash() {
    assertThat(heard(posting(1, PostingKind.TAKEBACK, -80_00, SOON)))
        .extracting(Contribution::amounts)
        .containsExactlyInAnyOrder(Amounts.ofRate(80_00, false, 0), Amounts.of(-80_00));
  }

  @Test
  void whatIsCorrectedIsGone() {
    assertThat(
            heard(
                posting(1, PostingKind.PAYMENT, 80_00, SOON),
                posting(2, PostingKind.CORRECTION, -80_00, LATER)))
        .isEmpty();
    assertThat(
            heard(
                posting(1, PostingKind.PAYMENT, 80_00, SOON),
                posting(2, PostingKind.CORRECTION, -80_00, LATER),
                posting(3, PostingKind.PAYMENT, 70_00, LATER)))
        .contains(contribution(Kpi.CASH_POSTED, POSTED, Amounts.of(70_00)));
  }

  @Test
  void aCorrectionAfterRecoveryLeavesNothing() {
    assertThat(
            heard(
                exception(1, ExceptionStatus.OPEN, SOON),
                exception(2, ExceptionStatus.POSTED, LATER),
                posting(1, PostingKind.PAYMENT, 80_00, LATER),
                posting(2, PostingKind.CORRECTION, -80_00, LATER.plus(SOON))))
        .isEmpty();
  }

  @Test
  void whatTheErpRefusedDoesNotStand() {
    assertThat(
            heard(
                posting(1, PostingKind.PAYMENT, 80_00, SOON),
                exception(1, ExceptionStatus.OPEN, LATER)))
        .containsExactly(
            contribution(Kpi.EXCEPTION_RATE, REFUSED, Amounts.ofRate(80_00, true, 80_00)));
    assertThat(
            heard(
                posting(1, PostingKind.PAYMENT, 80_00, SOON),
                exception(1, ExceptionStatus.OPEN, SOON),
                exception(2, ExceptionStatus.WITHDRAWN, LATER)))
        .isEmpty();
  }

  @Test
  void onceWithdrawnItMayBePostedWithoutAnotherWord() {
    Object[] records = {
      exception(1, ExceptionStatus.OPEN, SOON),
      exception(2, ExceptionStatus.WITHDRAWN, SOON),
      posting(1, PostingKind.PAYMENT, 80_00, LATER)
    };

    assertThat(heard(records))
        .containsExactlyInAnyOrder(
            contribution(Kpi.EXCEPTION_RATE, POSTED, Amounts.ofRate(80_00, true, 80_00)),
            contribution(Kpi.CASH_POSTED, POSTED, Amounts.of(80_00)));
  }

  @Test
  void orderAndRepeatsChangeNothing() {
    List<Object> records =
        new ArrayList<>(
            List.of(
                exception(1, ExceptionStatus.OPEN, SOON),
                exception(2, ExceptionStatus.POSTED, LATER),
                exception(3, ExceptionStatus.OPEN, LATER.plus(SOON)),
                exception(4, ExceptionStatus.POSTED, LATER.plus(LATER)),
                posting(1, PostingKind.PAYMENT, 80_00, LATER),
                posting(2, PostingKind.CORRECTION, -80_00, LATER.plus(SOON)),
                posting(3, PostingKind.PAYMENT, 75_00, LATER.plus(LATER))));
    List<Contribution> expected = heard(records.toArray());
    assertThat(expected).hasSize(3);

    for (int seed = 0; seed < 200; seed++) {
      Random random = new Random(seed);
      List<Object> shuffled = new ArrayList<>(records);
      shuffled.add(records.get(random.nextInt(records.size())));
      Collections.shuffle(shuffled, random);
      assertThat(heard(shuffled.toArray())).isEqualTo(expected);
    }
  }

  private static Contribution contribution(Kpi kpi, Slice slice, Amounts amounts) {
    return new Contribution(kpi, slice, null, Micros.of(OCCURRED), amounts);
  }

  private static List<Contribution> heard(Object... records) {
    Ledger ledger = null;
    for (Object record : records) {
      Notice notice =
          record instanceof Posting posting
              ? Notices.of(posting).getFirst()
              : Notices.of((PostingException) record);
      ledger = Ledger.take(ledger, notice);
    }
    return ledger.contributions();
  }
}
