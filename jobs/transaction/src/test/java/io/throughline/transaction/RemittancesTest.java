package io.throughline.transaction;

import static io.throughline.transaction.Arrivals.set;
import static io.throughline.transaction.Assessments.IN_THE_END;
import static io.throughline.transaction.Assessments.NO_CLOCK;
import static io.throughline.transaction.Assessments.remittance;
import static io.throughline.transaction.Assessments.shares;
import static io.throughline.transaction.TestFact.DAY;
import static io.throughline.transaction.TestFact.at;
import static io.throughline.transaction.TestFact.id;
import static io.throughline.transaction.TestFact.on;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.throughline.events.Stage;
import io.throughline.transaction.Share.Mention;
import io.throughline.transaction.Share.OfDeposit;
import io.throughline.transaction.Statement.Advice;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** RULES.md, section 5: what a payer said, paid, and what was posted and booked of it. */
class RemittancesTest {
  private static final Fact ADVICE = on(10, "adv").advised(100);
  private static final Fact SETTLED = on(12, "eft").settled(100);
  private static final UUID DEPOSIT = new UUID(1, 1);

  @Test
  void stagesFollowTheMoney() {
    assertThat(stage(set(ADVICE))).isEqualTo(Stage.ADVISED);
    assertThat(stage(set(SETTLED))).isEqualTo(Stage.SETTLED);
    assertThat(stage(set(ADVICE, SETTLED))).isEqualTo(Stage.MATCHED);
    assertThat(stage(set(on(10, "adv").advised(100, "NON")))).isEqualTo(Stage.MATCHED);
    assertThat(stage(set(ADVICE, SETTLED), posted(99, 11))).isEqualTo(Stage.MATCHED);
    assertThat(stage(set(ADVICE, SETTLED), posted(100, 11))).isEqualTo(Stage.POSTED);
    assertThat(stage(set(ADVICE), posted(100, 11))).isEqualTo(Stage.POSTED);
    assertThat(stage(set(ADVICE, SETTLED), booked(100, 11, 99, 13L))).isEqualTo(Stage.POSTED);
    assertThat(stage(set(ADVICE, SETTLED), booked(100, 11, 100, 13L))).isEqualTo(Stage.RECONCILED);
    assertThat(stage(set(ADVICE, on(12, "eft").settled(99)), booked(100, 11, 100, 13L)))
        .isEqualTo(Stage.POSTED);
    assertThat(stage(FactSet.empty(), posted(100, 11))).isEqualTo(Stage.POSTED);
  }

  @Test
  void adviceOfNothingIsReconciledAtOnce() {
    assertThat(stage(set(on(10, "adv").advised(0)))).isEqualTo(Stage.RECONCILED);
    assertThat(stage(set(on(10, "adv").advised(0)), posted(5, 11))).isEqualTo(Stage.MATCHED);
  }

  @Test
  void moneyOfEachStationIsThere() {
    Assessment assessment =
        remittance(
            set(ADVICE, SETTLED, on(13, "eft2").settled(-1)),
            shares(
                deposit(DEPOSIT, true, 60, 11, 60, 15L),
                deposit(new UUID(2, 2), true, 30, 9, 30, 14L)),
            NO_CLOCK);

    assertThat(assessment.amounts()).isEqualTo(new Amounts(100L, 99L, 90L, 90L));
    assertThat(assessment.balance()).isEqualTo(new Balance(100, 90, 0, 0, 10));
    assertThat(assessment.times())
        .isEqualTo(new Times(null, null, 10 * DAY, 12 * DAY, 9 * DAY, 15 * DAY, null));
    assertThat(assessment.times().remittanceToPostingMillis()).isEqualTo(-86_400_000L);
    assertThat(assessment.children()).containsExactly(DEPOSIT, new UUID(2, 2));
    assertThat(remittance(set(SETTLED), Shares.NONE, NO_CLOCK).amounts())
        .isEqualTo(new Amounts(null, 100L, null, null));
  }

  @Test
  void journaledIsNullUntilEveryDepositIsPartOfItAndBooked() {
    Share whole = deposit(DEPOSIT, true, 60, 11, 60, 15L);

    assertThat(times(whole).journaledAt()).isEqualTo(15 * DAY);
    assertThat(times(whole, deposit(new UUID(2, 2), false, 40, 11, 0, null)).journaledAt())
        .isNull();
    assertThat(times(whole, deposit(new UUID(2, 2), true, 40, 11, 0, null)).journaledAt()).isNull();
  }

  @Test
  void reconciledAtIsTheLatestOfAllThatAgree() {
    assertThat(times(set(ADVICE, SETTLED), booked(100, 11, 100, 13L)).reconciledAt())
        .isEqualTo(13 * DAY);
    assertThat(times(set(ADVICE, on(20, "eft").settled(100)), booked(100, 11, 100, 13L)))
        .satisfies(
            times -> {
              assertThat(times.reconciledAt()).isEqualTo(20 * DAY);
              assertThat(times.reconciliationMillis()).isEqualTo(10 * 86_400_000L);
            });
    assertThat(times(set(ADVICE, SETTLED), booked(100, 25, 100, 13L)).reconciledAt())
        .isEqualTo(25 * DAY);
    assertThat(
            times(set(on(30, "adv").advised(100), SETTLED), booked(100, 25, 100, 13L))
                .reconciledAt())
        .isEqualTo(30 * DAY);
    assertThat(times(set(ADVICE, SETTLED), booked(100, 11, 99, 13L)).reconciledAt()).isNull();
  }

  @Test
  void settlementIsOverdueAtItsDeadline() {
    Awaited.check(
        Rule.SETTLEMENT_OVERDUE,
        ADVICE,
        100,
        (10 + TestPolicy.SETTLEMENT_DAYS) * DAY,
        "eft",
        (followedAt, clock) ->
            remittance(
                followedAt == null ? set(ADVICE) : set(ADVICE, at(followedAt, "eft").settled(100)),
                Shares.NONE,
                clock));
    assertThat(findings(Rule.SETTLEMENT_OVERDUE, set(on(10, "adv").advised(100, "NON")))).isEmpty();
    assertThat(findings(Rule.SETTLEMENT_OVERDUE, set(on(10, "adv").advised(0)))).isEmpty();
    assertThat(findings(Rule.SETTLEMENT_OVERDUE, set(ADVICE, on(1, "eft").settled(1)))).isEmpty();
  }

  @Test
  void postingIsOverdueAtItsDeadline() {
    Awaited.check(
        Rule.POSTING_OVERDUE,
        ADVICE,
        100,
        (10 + TestPolicy.POSTING_DAYS) * DAY,
        "p",
        (followedAt, clock) ->
            remittance(
                set(ADVICE),
                followedAt == null ? Shares.NONE : shares(postedAt(100, followedAt)),
                clock));
    assertThat(findings(Rule.POSTING_OVERDUE, set(on(10, "adv").advised(100, "NON")))).hasSize(1);
    assertThat(findings(Rule.POSTING_OVERDUE, set(on(10, "adv").advised(0)))).isEmpty();
    assertThat(findings(Rule.POSTING_OVERDUE, set(on(10, "adv").advised(-5)))).isEmpty();
  }

  @Test
  void settlementWithoutAdviceIsAnOrphanAtItsDeadline() {
    Awaited.check(
        Rule.SETTLEMENT_WITHOUT_REMITTANCE,
        SETTLED,
        100,
        (12 + TestPolicy.SETTLEMENT_WITHOUT_REMITTANCE_DAYS) * DAY,
        "late",
        (followedAt, clock) ->
            remittance(
                followedAt == null
                    ? set(SETTLED)
                    : set(SETTLED, at(followedAt, "late").advised(100)),
                Shares.NONE,
                clock));
  }

  @Test
  void postingWithoutAdviceIsAnOrphanAtItsDeadline() {
    Fact posting = at(11 * DAY, "p").posted(-40);
    Awaited.check(
        Rule.POSTING_WITHOUT_REMITTANCE,
        posting,
        40,
        (11 + TestPolicy.POSTING_WITHOUT_REMITTANCE_DAYS) * DAY,
        "late",
        (followedAt, clock) ->
            remittance(
                followedAt == null ? FactSet.empty() : set(at(followedAt, "late").advised(-40)),
                shares(postedAt(-40, 11 * DAY)),
                clock));
  }

  @Test
  void settlementThatIsOffByACentIsAFindingOnceItSettled() {
    FactSet facts = set(ADVICE, on(12, "eft").settled(100), on(13, "eft2").settled(1));
    long settled = (13 + TestPolicy.SETTLING_DAYS) * DAY;

    assertThat(found(Rule.SETTLEMENT_BALANCE, facts, settled - 1)).isEmpty();
    assertThat(found(Rule.SETTLEMENT_BALANCE, facts, settled))
        .containsExactly(
            new Finding(
                Rule.SETTLEMENT_BALANCE, id("eft2"), 1, settled, null, List.of(id("eft2"))));
    assertThat(findings(Rule.SETTLEMENT_BALANCE, set(ADVICE, SETTLED))).isEmpty();
    assertThat(
            findings(
                Rule.SETTLEMENT_BALANCE,
                set(on(10, "adv").advised(100, "NON"), on(12, "eft").settled(1))))
        .isEmpty();
  }

  @Test
  void postingThatIsOffByACentIsAFindingOnceBothDeadlinesPassed() {
    long due = (10 + TestPolicy.POSTING_DAYS) * DAY;
    long settled = (20 + TestPolicy.SETTLING_DAYS) * DAY;

    assertThat(found(Rule.POSTING_BALANCE, set(ADVICE), due - 1, posted(99, 11))).isEmpty();
    assertThat(found(Rule.POSTING_BALANCE, set(ADVICE), due, posted(99, 11)))
        .containsExactly(
            new Finding(Rule.POSTING_BALANCE, id("adv"), 1, due, null, List.of(id("adv"))));
    assertThat(found(Rule.POSTING_BALANCE, set(ADVICE), settled - 1, posted(101, 20))).isEmpty();
    assertThat(found(Rule.POSTING_BALANCE, set(ADVICE), settled, posted(101, 20)))
        .extracting(Finding::raisedAt)
        .containsExactly(settled);
    assertThat(found(Rule.POSTING_BALANCE, set(ADVICE), IN_THE_END, posted(100, 20))).isEmpty();
    assertThat(findings(Rule.POSTING_BALANCE, set(ADVICE))).isEmpty();
  }

  @Test
  void adviceThatDoesNotAddUpIsAFinding() {
    Fact off = on(10, "adv").of(new Advice(100, "ACH", 20_000, -3), "BPR");

    assertThat(found(Rule.REMITTANCE_BALANCE, set(off), NO_CLOCK))
        .extracting(Finding::subject, Finding::amountAtRisk)
        .containsExactly(tuple(id("adv"), 3L));
  }

  @Test
  void otherAdviceUnderOneTraceIsAFinding() {
    Fact same = on(11, "adv2").advised(100);
    Fact otherAmount = on(11, "adv2").advised(-99);
    Fact otherDay = on(11, "adv2").of(new Advice(100, "ACH", 20_001, 0), "BPR");

    assertThat(found(Rule.DIFFERENT_ADVICES, set(ADVICE, same), NO_CLOCK)).isEmpty();
    assertThat(found(Rule.DIFFERENT_ADVICES, set(ADVICE, otherAmount), NO_CLOCK))
        .extracting(Finding::amountAtRisk)
        .containsExactly(99L);
    assertThat(found(Rule.DIFFERENT_ADVICES, set(ADVICE, otherDay), NO_CLOCK)).hasSize(1);
    assertThat(remittance(set(otherAmount, ADVICE), Shares.NONE, NO_CLOCK).amounts().advised())
        .isEqualTo(100);
  }

  private static Share posted(long amount, int day) {
    return booked(amount, day, 0, null);
  }

  private static Share booked(long posted, int day, long journaled, Long journalDay) {
    return deposit(DEPOSIT, true, posted, day, journaled, journalDay);
  }

  private static Share deposit(
      UUID from, boolean part, long posted, int day, long journaled, Long journalDay) {
    return new OfDeposit(
        from,
        part,
        posted,
        new Mention(id("p"), day * DAY, "PAYER-A", null),
        day * DAY,
        journaled,
        journalDay == null ? null : (Long) (journalDay * DAY));
  }

  private static Share postedAt(long amount, long micros) {
    return new OfDeposit(
        DEPOSIT, true, amount, new Mention(id("p"), micros, "PAYER-A", null), micros, 0, null);
  }

  private static Times times(Share... deposits) {
    return times(set(ADVICE), deposits);
  }

  private static Times times(FactSet facts, Share... deposits) {
    return remittance(facts, shares(deposits), NO_CLOCK).times();
  }

  private static Stage stage(FactSet facts, Share... deposits) {
    return remittance(facts, shares(deposits), NO_CLOCK).stage();
  }

  private static List<Finding> findings(Rule rule, FactSet facts) {
    return found(rule, facts, IN_THE_END);
  }

  private static List<Finding> found(Rule rule, FactSet facts, long clock, Share... deposits) {
    return Awaited.of(rule, remittance(facts, shares(deposits), clock));
  }
}
