package io.throughline.transaction;

import static io.throughline.transaction.Arrivals.set;
import static io.throughline.transaction.TestFact.on;
import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.transaction.Statement.Remittance;
import io.throughline.transaction.Statement.Submission;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FindingsTest {
  private static final int NO_DATE = Statement.NO_DATE;

  @Test
  void soundClaimHasNone() {
    assertThat(rules(on(1, "s").submitted(100), on(9, "r").remitted("1", 100, 60, 15))).isEmpty();
  }

  @Test
  void remittanceThatDoesNotAddUp() {
    Fact off = on(9, "r").of(new Remittance("1", 100, 60, 25, 0, 10, 0, 0, 10, 0, NO_DATE), "CLP");

    assertThat(Assessments.claim(set(off)).findings())
        .containsExactly(
            new Finding(
                Rule.CLAIM_BALANCE,
                off.eventId(),
                5,
                off.occurredAt(),
                null,
                List.of(off.eventId())));
  }

  @Test
  void amountAtRiskIsNeverNegative() {
    Fact over = on(9, "r").of(new Remittance("1", 100, 60, 50, 0, 0, 0, 0, 0, 0, NO_DATE), "CLP");

    assertThat(only(over).amountAtRisk()).isEqualTo(10);
  }

  @Test
  void linesThatDoNotAddUp() {
    Fact lines = on(9, "r").of(new Remittance("1", 100, 60, 40, 0, 0, 0, 0, 0, 7, NO_DATE), "CLP");

    assertThat(only(lines).rule()).isEqualTo(Rule.LINE_BALANCE);
    assertThat(only(lines).amountAtRisk()).isEqualTo(7);
  }

  @Test
  void claimThatIsNotTheSumOfItsLines() {
    Fact claim = on(1, "s").of(new Submission("1", "CH", 100, -3, NO_DATE), "CLM");

    assertThat(only(claim).rule()).isEqualTo(Rule.SUBMISSION_LINE_BALANCE);
    assertThat(only(claim).amountAtRisk()).isEqualTo(3);
  }

  @Test
  void payerThatSawAnotherCharge() {
    Fact claim = on(1, "s").submitted(100);
    Fact remittance = on(9, "r").remitted("1", 90, 60, 0);

    assertThat(Assessments.claim(set(claim, remittance)).findings())
        .containsExactly(
            new Finding(
                Rule.CLAIM_TO_REMITTANCE_BALANCE,
                null,
                10,
                remittance.occurredAt(),
                null,
                List.of(claim.eventId(), remittance.eventId())));
  }

  @Test
  void reversedAndCorrectedRemittanceStillStatesTheCharge() {
    assertThat(
            rules(
                on(1, "s").submitted(100),
                on(9, "r").number("N").remitted("1", 100, 60, 0),
                on(20, "x").number("N").remitted("22", -100, -60, 0),
                on(20, "c").number("N").remitted("1", 100, 70, 0)))
        .isEmpty();
  }

  @Test
  void replacementOnItsWayIsNoImbalance() {
    assertThat(
            rules(
                on(1, "s").submitted(100),
                on(9, "r").remitted("1", 100, 60, 0),
                on(12, "s7").submitted("7", 120)))
        .isEmpty();
  }

  @Test
  void secondPayerIsNotHeldAgainstTheClaim() {
    assertThat(
            rules(
                on(1, "s").submitted(100),
                on(9, "r1").remitted("1", 100, 60, 20),
                on(20, "r2").payer("B").remitted("2", 20, 15, 5)))
        .isEmpty();
  }

  @Test
  void lateChargesBelongToTheCharge() {
    assertThat(
            rules(
                on(1, "s").submitted(100),
                on(2, "l").submitted("5", 20),
                on(9, "r").number("N1").remitted("1", 100, 60, 0),
                on(9, "r5").number("N2").remitted("1", 20, 10, 0)))
        .isEmpty();
  }

  @Test
  void oneClaimToTwoPayersOrSentAgainIsNoReuse() {
    assertThat(
            rules(
                on(1, "s1").patient(1).service(0).submitted(100),
                on(2, "s2").payer("B").patient(2).service(0).submitted(100),
                on(3, "s3").patient(1).service(0).submitted(100)))
        .containsExactly(Rule.DUPLICATE_CLAIM);
    assertThat(
            rules(
                on(1, "s1").patient(1).service(0).submitted(100),
                on(2, "a").rejected(),
                on(3, "s2").patient(9).service(1).submitted(110)))
        .isEmpty();
  }

  @Test
  void partsOfASplitClaimAreNoReuse() {
    assertThat(
            rules(
                on(9, "r1").patient(1).number("N1").service(0).remitted("1", 70, 50, 0),
                on(9, "r2").patient(1).number("N2").service(5).remitted("1", 30, 20, 0)))
        .isEmpty();
  }

  @Test
  void correctionWithAnotherMemberAndDateIsNoReuse() {
    assertThat(
            rules(
                on(9, "r").patient(1).number("N").service(0).remitted("1", 70, 50, 0),
                on(20, "x").patient(1).number("N").service(0).remitted("22", -70, -50, 0),
                on(20, "c").patient(2).number("N").service(1).remitted("1", 70, 40, 0)))
        .isEmpty();
  }

  @Test
  void numberOfTheAccountSentForEveryVisitIsReuse() {
    assertThat(
            rules(
                on(1, "s1").patient(1).service(0).submitted(100),
                on(31, "s2").patient(1).service(30).submitted(100)))
        .containsExactly(Rule.DIFFERENT_SERVICES);
  }

  @Test
  void onePayerNumberForServicesOfDifferentDaysIsReuse() {
    assertThat(
            rules(
                on(9, "r1").number("9999").service(0).remitted("1", 70, 50, 0),
                on(9, "r2").number("9999").service(5).remitted("1", 30, 20, 0)))
        .containsExactly(Rule.DIFFERENT_SERVICES);
  }

  @Test
  void differentPatientsAreReuse() {
    assertThat(
            rules(
                on(9, "r1").patient(1).number("N1").remitted("1", 70, 50, 0),
                on(9, "r2").patient(2).number("N2").remitted("1", 30, 20, 0)))
        .containsExactly(Rule.DIFFERENT_PATIENTS);
  }

  @Test
  void thirteenDecisionsAreReuseTwelveAreNot() {
    assertThat(rules(decisions(ReuseRules.PLAUSIBLE))).isEmpty();
    assertThat(rules(decisions(ReuseRules.PLAUSIBLE + 1))).containsExactly(Rule.IMPLAUSIBLE_COUNT);
  }

  @Test
  void reuseHidesTheComparisonOfMoneyThatCannotBeMade() {
    List<Fact> facts = new ArrayList<>(decisions(ReuseRules.PLAUSIBLE + 1));
    facts.add(on(1, "s").submitted(1));

    assertThat(rules(facts)).containsExactly(Rule.IMPLAUSIBLE_COUNT);
  }

  @Test
  void evidenceIsBounded() {
    Finding finding = Assessments.claim(set(decisions(50))).findings().get(0);

    assertThat(finding.evidence()).hasSize(Finding.EVIDENCE_LIMIT);
    assertThat(finding.amountAtRisk()).isEqualTo(50 * 10L);
  }

  @Test
  void otherCurrencyIsLeftOutAndSaid() {
    Fact claim = on(1, "s").submitted(100);
    Fact foreign = on(9, "r").currency("EUR").remitted("1", 100, 60, 0);
    Assessment assessment = Assessments.claim(set(claim, foreign));

    assertThat(assessment.balance()).isEqualTo(new Balance(100, 0, 0, 0, 100));
    assertThat(assessment.findings())
        .extracting(Finding::rule)
        .containsExactly(Rule.SINGLE_CURRENCY);
  }

  @Test
  void amountsOutOfRangeAreAFindingNotACrash() {
    Fact huge = on(1, "s").submitted(Long.MAX_VALUE);
    Fact negative = on(9, "r").remitted("1", Long.MAX_VALUE, -Long.MAX_VALUE, 0);
    Assessment assessment = Assessments.claim(set(huge, negative));

    assertThat(assessment.findings()).extracting(Finding::rule).contains(Rule.AMOUNT_RANGE);
    assertThat(assessment.findings()).allMatch(finding -> finding.amountAtRisk() >= 0);
  }

  @Test
  void idIsOfRuleTransactionAndSubject() {
    UUID transaction = new UUID(1, 2);
    UUID fact = new UUID(3, 4);
    Finding finding = new Finding(Rule.CLAIM_BALANCE, fact, 1, 1, null, List.of());
    Finding later =
        new Finding(Rule.CLAIM_BALANCE, fact, 2, 3, new Finding.Ending(fact, 4), List.of(fact));
    Finding other = new Finding(Rule.LINE_BALANCE, fact, 1, 1, null, List.of());

    assertThat(finding.id(transaction)).isEqualTo(later.id(transaction));
    assertThat(finding.id(transaction)).isNotEqualTo(other.id(transaction));
    assertThat(finding.id(transaction)).isNotEqualTo(finding.id(new UUID(1, 3)));
  }

  private static List<Fact> decisions(int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> on(9, "r" + i).number("N" + i).remitted("1", 10, 5, 0))
        .toList();
  }

  private static Finding only(Fact fact) {
    List<Finding> findings = Assessments.claim(set(fact)).findings();
    assertThat(findings).hasSize(1);
    return findings.get(0);
  }

  private static List<Rule> rules(Fact... facts) {
    return rules(List.of(facts));
  }

  private static List<Rule> rules(List<Fact> facts) {
    return Assessments.rules(Assessments.claim(set(facts)));
  }
}
