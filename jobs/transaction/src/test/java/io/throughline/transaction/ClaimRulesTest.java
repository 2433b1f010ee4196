package io.throughline.transaction;

import static io.throughline.transaction.Arrivals.set;
import static io.throughline.transaction.Assessments.IN_THE_END;
import static io.throughline.transaction.Assessments.NO_CLOCK;
import static io.throughline.transaction.Assessments.claim;
import static io.throughline.transaction.TestFact.DAY;
import static io.throughline.transaction.TestFact.at;
import static io.throughline.transaction.TestFact.id;
import static io.throughline.transaction.TestFact.on;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** RULES.md, section 7: what is late, missing or doubled about a claim. */
class ClaimRulesTest {
  private static final long ANSWER_DUE = (10 + TestPolicy.ACKNOWLEDGEMENT_DAYS) * DAY;
  private static final long DECISION_DUE = (10 + TestPolicy.REMITTANCE_DAYS) * DAY;
  private static final Fact SUBMITTED = on(10, "s").submitted(100);

  @Test
  void acknowledgementIsOverdueAtItsDeadline() {
    for (Function<TestFact, Fact> answer :
        List.<Function<TestFact, Fact>>of(
            TestFact::accepted,
            TestFact::rejected,
            TestFact::adjudicated,
            fact -> fact.remitted("1", 100, 60, 0),
            fact -> fact.remitted("22", -100, -60, 0),
            fact -> fact.denied("4", 100))) {
      Awaited.check(
          Rule.ACKNOWLEDGEMENT_OVERDUE,
          SUBMITTED,
          100,
          ANSWER_DUE,
          "answer",
          (followedAt, clock) -> claim(with(SUBMITTED, followedAt, answer), clock));
    }
  }

  @Test
  void whatSaysNothingIsNoAnswer() {
    assertThat(
            findings(
                Rule.ACKNOWLEDGEMENT_OVERDUE,
                SUBMITTED,
                on(11, "i").informed(),
                on(11, "d").deniedForDuplicate("1", 100, 100),
                on(11, "p").remitted("25", 100, 60, 0),
                on(11, "f").remitted("23", 100, 0, 0)))
        .singleElement()
        .matches(Finding::isOpen);
  }

  @Test
  void answerOfTheSameMomentCountsOneBeforeDoesNot() {
    assertThat(findings(Rule.ACKNOWLEDGEMENT_OVERDUE, SUBMITTED, on(10, "a").accepted())).isEmpty();
    assertThat(findings(Rule.ACKNOWLEDGEMENT_OVERDUE, SUBMITTED, at(10 * DAY - 1, "a").accepted()))
        .hasSize(1);
  }

  @Test
  void onlyOwedSubmissionsThatAreNoDuplicatesWait() {
    assertThat(findings(Rule.ACKNOWLEDGEMENT_OVERDUE, on(10, "p").asked(100))).isEmpty();
    assertThat(findings(Rule.ACKNOWLEDGEMENT_OVERDUE, SUBMITTED, on(11, "again").submitted(100)))
        .extracting(Finding::subject)
        .containsExactly(SUBMITTED.eventId());
    assertThat(
            findings(
                Rule.ACKNOWLEDGEMENT_OVERDUE,
                SUBMITTED,
                on(11, "late").submitted("5", 7),
                on(12, "other").submitted("7", 90),
                on(13, "void").submitted("8", 90)))
        .extracting(Finding::amountAtRisk)
        .containsExactly(100L, 7L, 90L, 90L);
  }

  @Test
  void deadlineIsThatOfPayerAndFacility() {
    assertThat(raisedAt(on(10, "s").payer(TestPolicy.SLOW_PAYER).submitted(100)))
        .isEqualTo((10 + 4 * TestPolicy.ACKNOWLEDGEMENT_DAYS) * DAY);
    assertThat(raisedAt(on(10, "s").facility(TestPolicy.QUICK_FACILITY).submitted(100)))
        .isEqualTo(11 * DAY);
  }

  @Test
  void payerOfTheTransactionStandsInForThatOfTheSubject() {
    Fact nobodys = on(10, "s").payer(null).submitted(100);
    Fact later = on(30, "i").payer(TestPolicy.SLOW_PAYER).informed();

    assertThat(raisedAt(nobodys)).isEqualTo(ANSWER_DUE);
    assertThat(findings(Rule.ACKNOWLEDGEMENT_OVERDUE, nobodys, on(29, "j").informed(), later))
        .extracting(Finding::raisedAt)
        .containsExactly((10 + 4 * TestPolicy.ACKNOWLEDGEMENT_DAYS) * DAY);
  }

  @Test
  void decisionIsOverdueAtItsDeadline() {
    Fact accepted = on(10, "a").accepted(90L);
    Awaited.check(
        Rule.REMITTANCE_OVERDUE,
        accepted,
        90,
        DECISION_DUE,
        "answer",
        (followedAt, clock) ->
            claim(with(accepted, followedAt, fact -> fact.remitted("1", 90, 60, 0)), clock));
  }

  @Test
  void whatDecidesNothingIsNoDecision() {
    assertThat(
            findings(
                Rule.REMITTANCE_OVERDUE,
                on(10, "a").accepted(),
                on(11, "j").adjudicated(),
                on(11, "x").remitted("22", -100, -60, 0),
                on(11, "d").deniedForDuplicate("1", 100, 100),
                on(11, "f").remitted("23", 100, 0, 0)))
        .singleElement()
        .matches(Finding::isOpen);
    assertThat(
            findings(
                Rule.REMITTANCE_OVERDUE,
                at(10 * DAY, "a").accepted(),
                at(10 * DAY - 1, "r").remitted("1", 100, 60, 0)))
        .hasSize(1);
    assertThat(
            findings(
                Rule.REMITTANCE_OVERDUE,
                at(10 * DAY, "a").accepted(),
                at(10 * DAY, "r").remitted("1", 100, 60, 0)))
        .isEmpty();
  }

  @Test
  void firstAcceptanceSinceEachSubmissionOpensAWait() {
    assertThat(
            findings(
                Rule.REMITTANCE_OVERDUE,
                on(9, "a0").accepted(),
                SUBMITTED,
                on(10, "a1").accepted(),
                on(11, "a2").accepted(),
                on(20, "s7").submitted("7", 120),
                on(21, "a3").accepted(),
                on(22, "a4").accepted()))
        .extracting(Finding::subject, Finding::amountAtRisk)
        .containsExactly(tuple(id("a0"), 0L), tuple(id("a1"), 100L), tuple(id("a3"), 120L));
  }

  @Test
  void acceptanceOfAVoidWaitsForNothing() {
    assertThat(
            findings(
                Rule.REMITTANCE_OVERDUE, on(10, "v").submitted("8", 100), on(11, "a").accepted()))
        .isEmpty();
  }

  @Test
  void awaitedIsTheVersionBeforeTheAcceptanceElseWhatThatSays() {
    assertThat(
            findings(
                Rule.REMITTANCE_OVERDUE,
                at(11 * DAY, "a").accepted(70L),
                at(11 * DAY, "s").submitted(100)))
        .extracting(Finding::amountAtRisk)
        .containsExactly(100L);
    assertThat(
            findings(
                Rule.REMITTANCE_OVERDUE,
                at(11 * DAY, "a").accepted(70L),
                at(11 * DAY + 1, "s").submitted(100)))
        .extracting(Finding::amountAtRisk)
        .containsExactly(70L);
    assertThat(
            findings(
                Rule.REMITTANCE_OVERDUE, on(10, "l").submitted("5", 3), on(11, "a").accepted()))
        .extracting(Finding::amountAtRisk)
        .containsExactly(0L);
  }

  @Test
  void sameClaimSentAgainIsADuplicate() {
    assertThat(duplicates(original("s1", 1), original("s2", 2), original("s3", 3)))
        .containsExactly(id("s2"), id("s3"));
    assertThat(findings(Rule.DUPLICATE_CLAIM, original("s1", 1), original("s2", 2)))
        .containsExactly(
            new Finding(Rule.DUPLICATE_CLAIM, id("s2"), 100, 2 * DAY, null, List.of(id("s2"))));
  }

  @Test
  void ofTwoSentAtOnceTheLaterIdIsTheDuplicate() {
    Fact one = original("s1", 1);
    Fact other = original("s2", 1);
    boolean first = EventId.compare(one.eventId(), other.eventId()) < 0;

    assertThat(duplicates(one, other)).containsExactly((first ? other : one).eventId());
  }

  @Test
  void anotherClaimIsNoDuplicate() {
    Fact claim = original("s1", 1);
    TestFact like = on(2, "s2").patient(7).service(3);

    assertThat(duplicates(claim, on(2, "s2").patient(7).service(3).submitted(101))).isEmpty();
    assertThat(duplicates(claim, on(2, "s2").patient(8).service(3).submitted(100))).isEmpty();
    assertThat(duplicates(claim, on(2, "s2").patient(7).service(4).submitted(100))).isEmpty();
    assertThat(duplicates(claim, on(2, "s2").patient(7).submitted(100))).isEmpty();
    assertThat(duplicates(claim, like.payer("PAYER-B").submitted(100))).isEmpty();
    assertThat(duplicates(claim, like.payer(null).submitted(100))).isEmpty();
    assertThat(duplicates(claim, on(2, "s7").patient(7).service(3).submitted("7", 100))).isEmpty();
    assertThat(duplicates(claim, on(2, "s5").patient(7).service(3).submitted("5", 100))).isEmpty();
    assertThat(duplicates(claim, on(2, "s8").patient(7).service(3).submitted("8", 100))).isEmpty();
    assertThat(duplicates(claim, on(2, "pb").patient(7).service(3).asked(100))).isEmpty();
  }

  @Test
  void claimThatWasTurnedAwayMayBeSentAgain() {
    for (Function<TestFact, Fact> no :
        List.<Function<TestFact, Fact>>of(TestFact::rejected, fact -> fact.denied("1", 100))) {
      assertThat(duplicates(original("s1", 1), no.apply(on(1, "n")), original("s2", 3))).isEmpty();
      assertThat(duplicates(original("s1", 1), no.apply(on(3, "n")), original("s2", 3))).isEmpty();
      assertThat(duplicates(original("s1", 1), no.apply(at(DAY - 1, "n")), original("s2", 3)))
          .containsExactly(id("s2"));
      assertThat(duplicates(original("s1", 1), no.apply(at(3 * DAY + 1, "n")), original("s2", 3)))
          .containsExactly(id("s2"));
    }
    assertThat(duplicates(original("s1", 1), on(2, "a").accepted(), original("s2", 3)))
        .containsExactly(id("s2"));
  }

  @Test
  void secondPaymentUnderOneNumberIsADuplicate() {
    Fact first = on(20, "r1").number("N").remitted("1", 100, 60, 0);
    Fact again = on(21, "r2").number("N").remitted("1", 100, 60, 0);

    assertThat(findings(Rule.DUPLICATE_PAYMENT, SUBMITTED, first, again))
        .containsExactly(
            new Finding(
                Rule.DUPLICATE_PAYMENT,
                again.eventId(),
                60,
                again.occurredAt(),
                null,
                List.of(again.eventId())));
    Assessment assessment = claim(set(SUBMITTED, first, again));
    assertThat(assessment.balance()).isEqualTo(new Balance(100, 120, 40, 0, -60));
    assertThat(Awaited.of(Rule.CLAIM_TO_REMITTANCE_BALANCE, assessment)).isEmpty();
  }

  @Test
  void reversalIsLateAfterTheDaysOfThePolicy() {
    long limit = TestPolicy.LATE_REVERSAL_DAYS * DAY;
    Fact paid = at(10 * DAY, "r").number("N").remitted("1", 100, 60, 0);
    Fact inTime = at(10 * DAY + limit, "x").number("N").remitted("22", -100, -60, 0);
    Fact late = at(10 * DAY + limit + 1, "x").number("N").remitted("22", -100, -60, 0);

    assertThat(findings(Rule.LATE_REVERSAL, SUBMITTED, paid, inTime)).isEmpty();
    assertThat(findings(Rule.LATE_REVERSAL, SUBMITTED, paid, late))
        .containsExactly(
            new Finding(
                Rule.LATE_REVERSAL,
                late.eventId(),
                60,
                late.occurredAt(),
                null,
                List.of(late.eventId())));
    assertThat(findings(Rule.LATE_REVERSAL, SUBMITTED, late)).isEmpty();
  }

  @Test
  void takebackIsLateAfterTheDaysOfThePolicy() {
    long limit = TestPolicy.LATE_REVERSAL_DAYS * DAY;
    Fact paid = at(10 * DAY, "r").number("N").remitted("1", 100, 60, 0);

    assertThat(
            findings(
                Rule.LATE_TAKEBACK,
                paid,
                at(10 * DAY + limit, "t").number("N").takenBack(20, "adv")))
        .isEmpty();
    assertThat(
            findings(
                Rule.LATE_TAKEBACK,
                paid,
                at(10 * DAY + limit + 1, "t1").number("N").takenBack(20, "adv"),
                at(10 * DAY + limit + 1, "t2").number("N").takenBack(5, "adv"),
                at(10 * DAY + limit + 2, "t3").number("N").takenBack(1, "adv-2"),
                at(10 * DAY + limit + 2, "t4").number("M").takenBack(9, "adv-2")))
        .extracting(Finding::subject, Finding::amountAtRisk, Finding::raisedAt)
        .containsExactly(
            tuple(id("adv"), 25L, 10 * DAY + limit + 1),
            tuple(id("adv-2"), 1L, 10 * DAY + limit + 2));
  }

  @Test
  void takebackIsHeldAgainstTheLatestDecisionBeforeIt() {
    Fact takeback = on(100, "t").number("N").takenBack(20, "adv");
    Fact early = on(10, "r1").number("N").remitted("1", 100, 60, 0);

    assertThat(
            findings(
                Rule.LATE_TAKEBACK,
                early,
                on(90, "r2").number("N").remitted("1", 100, 50, 0),
                takeback))
        .isEmpty();
    assertThat(
            findings(
                Rule.LATE_TAKEBACK,
                early,
                on(90, "x").number("N").remitted("22", -100, -60, 0),
                on(101, "r2").number("N").remitted("1", 100, 50, 0),
                takeback))
        .hasSize(1);
  }

  @Test
  void takebackLowersWhatWasPaid() {
    assertThat(
            claim(
                    set(
                        SUBMITTED,
                        on(20, "r").number("N").remitted("1", 100, 60, 15),
                        on(30, "t").number("N").takenBack(20, "adv")))
                .balance())
        .isEqualTo(new Balance(100, 40, 25, 15, 20));
  }

  @Test
  void decisionOnWhatNobodySentIsAnOrphanOnceItHadTimeToCome() {
    Fact decided = on(20, "r").remitted("1", 100, 60, 0);
    long settled = (20 + TestPolicy.SETTLING_DAYS) * DAY;

    assertThat(Awaited.of(Rule.REMITTANCE_WITHOUT_CLAIM, claim(set(decided), settled - 1)))
        .isEmpty();
    assertThat(claim(set(decided), settled - 1).wake()).isEqualTo(settled);
    assertThat(Awaited.of(Rule.REMITTANCE_WITHOUT_CLAIM, claim(set(decided), settled)))
        .containsExactly(
            new Finding(
                Rule.REMITTANCE_WITHOUT_CLAIM,
                decided.eventId(),
                60,
                settled,
                null,
                List.of(decided.eventId())));
    assertThat(findings(Rule.REMITTANCE_WITHOUT_CLAIM, decided, on(90, "s").submitted(100)))
        .isEmpty();
  }

  @Test
  void claimOfSeveralAccountsIsToldAndOtherwiseLeftAlone() {
    FactSet facts =
        set(
            original("s1", 1),
            original("s2", 2),
            on(3, "a").accepted(),
            on(40, "r1").number("N").remitted("1", 100, 60, 0),
            on(41, "r2").number("N").remitted("1", 100, 60, 0),
            on(150, "x").number("N").remitted("22", -100, -60, 0),
            on(151, "t").number("N").takenBack(20, "adv"));
    Shares accounts = Assessments.shares(link("A2", 6), link("A1", 5));

    assertThat(Assessments.rules(claim(facts, Shares.NONE, IN_THE_END)))
        .contains(
            Rule.DUPLICATE_CLAIM,
            Rule.ACKNOWLEDGEMENT_OVERDUE,
            Rule.REMITTANCE_OVERDUE,
            Rule.LATE_REVERSAL,
            Rule.LATE_TAKEBACK);
    assertThat(claim(facts, accounts, IN_THE_END).findings())
        .containsExactly(
            new Finding(
                Rule.SEVERAL_ACCOUNTS, null, 100, 6 * DAY, null, List.of(id("A1"), id("A2"))));
    assertThat(claim(facts, accounts, IN_THE_END).parent()).isNull();
    assertThat(claim(facts, Assessments.shares(link("A1", 5)), IN_THE_END).parent())
        .isEqualTo(Histories.account("A1").transactionId());
  }

  @Test
  void numberOfManyClaimsSilencesWhatHangsOnOneClaim() {
    List<Fact> facts = new ArrayList<>();
    for (int i = 0; i <= ReuseRules.PLAUSIBLE; i++) {
      facts.add(on(10, "s" + i).patient(i + 1).service(i).submitted(100));
    }
    assertThat(Assessments.rules(claim(set(facts), IN_THE_END)))
        .containsExactlyInAnyOrder(
            Rule.IMPLAUSIBLE_COUNT, Rule.DIFFERENT_PATIENTS, Rule.DIFFERENT_SERVICES);
  }

  @Test
  void requestsForPredeterminationAreNoOriginals() {
    assertThat(
            Assessments.rules(
                claim(
                    set(on(1, "pb").service(1).asked(100), on(9, "s").service(9).submitted(100)))))
        .isEmpty();
  }

  @Test
  void limitOfThePayersNumberIsAFinding() {
    Fact decided = on(20, "r").remitted("1", 100, 60, 0);
    Shares limit = Assessments.shares(new Share.NumberLimit(new UUID(1, 1)));

    assertThat(claim(set(decided), limit, NO_CLOCK).findings())
        .containsExactly(
            new Finding(
                Rule.PAYER_NUMBER_LIMIT, null, 0, 20 * DAY, null, List.of(decided.eventId())));
  }

  private static Fact original(String name, int day) {
    return on(day, name).patient(7).service(3).submitted(100);
  }

  private static Share link(String account, int day) {
    return new Share.AccountLink(Histories.account(account), id(account), day * DAY);
  }

  private static FactSet with(Fact subject, Long followedAt, Function<TestFact, Fact> follower) {
    return followedAt == null
        ? set(subject)
        : set(subject, follower.apply(at(followedAt, "answer")));
  }

  private static List<UUID> duplicates(Fact... facts) {
    return findings(Rule.DUPLICATE_CLAIM, facts).stream().map(Finding::subject).toList();
  }

  private static long raisedAt(Fact submission) {
    return findings(Rule.ACKNOWLEDGEMENT_OVERDUE, submission).getFirst().raisedAt();
  }

  private static List<Finding> findings(Rule rule, Fact... facts) {
    return Awaited.of(rule, claim(set(facts), IN_THE_END));
  }
}
