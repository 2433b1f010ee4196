package io.throughline.transaction;

import static io.throughline.transaction.Arrivals.set;
import static io.throughline.transaction.TestFact.on;
import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.events.Stage;
import io.throughline.transaction.Statement.Remittance;
import io.throughline.transaction.Statement.Submission;
import org.junit.jupiter.api.Test;

/** The money and stage of every trap of the domain, one claim each. */
class MoneyTest {
  @Test
  void whatHasNoFactsOwesNothing() {
    assertBalance(FactSet.empty(), Stage.SUPERSEDED, 0, 0, 0, 0, 0);
  }

  @Test
  void submittedClaimIsOutstanding() {
    assertBalance(set(on(1, "s").submitted(100_00)), Stage.SUBMITTED, 100_00, 0, 0, 0, 100_00);
  }

  @Test
  void paidClaimIsExplained() {
    assertBalance(
        set(on(1, "s").submitted(100_00), on(9, "r").remitted("1", 100_00, 60_00, 15_00)),
        Stage.REMITTED,
        100_00,
        60_00,
        25_00,
        15_00,
        0);
  }

  @Test
  void remittanceWithoutClaimChargesWhatItSays() {
    assertBalance(
        set(on(9, "r").remitted("1", 100_00, 60_00, 15_00)),
        Stage.REMITTED,
        100_00,
        60_00,
        25_00,
        15_00,
        0);
  }

  @Test
  void secondPayerCountsOnlyItsOwnPart() {
    assertBalance(
        set(
            on(1, "s1").submitted(100_00),
            on(9, "r1").remitted("1", 100_00, 60_00, 20_00),
            on(10, "s2").payer("PAYER-B").submitted(100_00),
            on(20, "r2").payer("PAYER-B").remitted("2", 100_00, 15_00, 5_00, 80_00)),
        Stage.REMITTED,
        100_00,
        75_00,
        20_00,
        5_00,
        0);
  }

  @Test
  void thirdPayerLeavesTheRestToThePatient() {
    assertBalance(
        set(
            on(1, "s1").submitted(100_00),
            on(9, "r1").remitted("19", 100_00, 60_00, 20_00),
            on(20, "r2").payer("PAYER-B").remitted("20", 100_00, 10_00, 10_00, 80_00),
            on(30, "r3").payer("PAYER-C").remitted("3", 100_00, 8_00, 2_00, 90_00)),
        Stage.REMITTED,
        100_00,
        78_00,
        20_00,
        2_00,
        0);
  }

  @Test
  void orderOfPayersIsThatOfClaimStatusNotOfArrivalOrName() {
    assertBalance(
        set(
            on(20, "r1").payer("PAYER-Z").remitted("1", 100_00, 60_00, 20_00),
            on(10, "r2").payer("PAYER-A").remitted("2", 100_00, 15_00, 5_00, 80_00)),
        Stage.REMITTED,
        100_00,
        75_00,
        20_00,
        5_00,
        0);
  }

  @Test
  void onePayerInTwoPlacesIsTwoPayers() {
    assertBalance(
        set(
            on(9, "r1").number("N1").remitted("1", 100_00, 60_00, 20_00),
            on(20, "r2").number("N2").remitted("2", 100_00, 15_00, 5_00, 80_00)),
        Stage.REMITTED,
        100_00,
        75_00,
        20_00,
        5_00,
        0);
  }

  @Test
  void reversalAndCorrectionNet() {
    assertBalance(
        set(
            on(1, "s").submitted(100_00),
            on(9, "r").number("N").remitted("1", 100_00, 60_00, 15_00),
            on(30, "x").number("N").remitted("22", -100_00, -60_00, -15_00),
            on(30, "c").number("N").remitted("1", 100_00, 50_00, 30_00)),
        Stage.REMITTED,
        100_00,
        50_00,
        20_00,
        30_00,
        0);
  }

  @Test
  void reversalWithoutCorrectionTakesAllBack() {
    assertBalance(
        set(
            on(1, "s").submitted(100_00),
            on(9, "r").remitted("1", 100_00, 60_00, 15_00),
            on(30, "x").remitted("22", -100_00, -60_00, -15_00)),
        Stage.REVERSED,
        100_00,
        0,
        0,
        0,
        100_00);
  }

  @Test
  void reversalOfTheSecondPayerLeavesTheFirstInForce() {
    assertBalance(
        set(
            on(1, "s").submitted(100_00),
            on(9, "r1").number("N1").remitted("1", 100_00, 60_00, 20_00),
            on(20, "r2").payer("PAYER-B").number("N2").remitted("2", 100_00, 15_00, 5_00, 80_00),
            on(30, "x2")
                .payer("PAYER-B")
                .number("N2")
                .remitted("22", -100_00, -15_00, -5_00, -80_00)),
        Stage.REMITTED,
        100_00,
        60_00,
        20_00,
        20_00,
        0);
  }

  @Test
  void primaryThatBecomesSecondaryKeepsItsReversalWhereItWas() {
    assertBalance(
        set(
            on(9, "r").number("N1").remitted("1", 100_00, 60_00, 20_00),
            on(30, "x").number("N1").remitted("22", -100_00, -60_00, -20_00),
            on(30, "c").number("N3").remitted("2", 100_00, 10_00, 10_00, 80_00),
            on(31, "p").payer("PAYER-B").number("N4").remitted("1", 100_00, 70_00, 20_00)),
        Stage.REMITTED,
        100_00,
        80_00,
        10_00,
        10_00,
        0);
  }

  @Test
  void orphanReversalShowsWhatWasTakenBack() {
    assertBalance(
        set(on(1, "s").submitted(100_00), on(30, "x").remitted("22", -100_00, -60_00, -15_00)),
        Stage.REVERSED,
        100_00,
        -60_00,
        -25_00,
        -15_00,
        200_00);
  }

  @Test
  void partsOfASplitClaimAddUp() {
    FactSet withoutClaim =
        set(
            on(9, "r1").number("N1").remitted("1", 70_00, 50_00, 10_00),
            on(9, "r2").number("N2").remitted("1", 30_00, 20_00, 5_00));
    assertBalance(withoutClaim, Stage.REMITTED, 100_00, 70_00, 15_00, 15_00, 0);
    FactSet withClaim = withoutClaim.add(on(1, "s").submitted(100_00)).set();
    assertBalance(withClaim, Stage.REMITTED, 100_00, 70_00, 15_00, 15_00, 0);
    assertThat(Assessments.claim(withClaim).findings()).isEmpty();
  }

  @Test
  void replacementIsTheVersionInForce() {
    assertBalance(
        set(on(1, "s").submitted(100_00), on(5, "s7").submitted("7", 120_00)),
        Stage.SUBMITTED,
        120_00,
        0,
        0,
        0,
        120_00);
  }

  @Test
  void sentAgainAfterRejectionCountsOnce() {
    assertBalance(
        set(on(1, "s1").submitted(100_00), on(2, "a1").rejected(), on(3, "s2").submitted(100_00)),
        Stage.SUBMITTED,
        100_00,
        0,
        0,
        0,
        100_00);
  }

  @Test
  void lateChargesComeOnTopOnce() {
    assertBalance(
        set(
            on(1, "s").submitted(100_00),
            on(5, "l1").submitted("5", 7_00),
            on(6, "l2").submitted("5", 7_00),
            on(7, "l3").service(3).submitted("5", 2_00)),
        Stage.SUBMITTED,
        109_00,
        0,
        0,
        0,
        109_00);
  }

  @Test
  void voidOwesNothing() {
    assertBalance(
        set(on(1, "s").submitted(100_00), on(5, "v").submitted("8", 100_00)),
        Stage.VOIDED,
        0,
        0,
        0,
        0,
        0);
    assertBalance(set(on(5, "v").submitted("8", 100_00)), Stage.VOIDED, 0, 0, 0, 0, 0);
  }

  @Test
  void voidOfAPaidClaimOwesThePaymentBack() {
    assertBalance(
        set(
            on(1, "s").submitted(100_00),
            on(4, "r").remitted("1", 100_00, 60_00, 0),
            on(5, "v").submitted("8", 100_00)),
        Stage.VOIDED,
        0,
        60_00,
        40_00,
        0,
        -100_00);
  }

  @Test
  void claimSentAgainAfterAVoidIsOwed() {
    assertBalance(
        set(
            on(1, "s").submitted(100_00),
            on(5, "v").submitted("8", 100_00),
            on(6, "n").submitted(90_00)),
        Stage.SUBMITTED,
        90_00,
        0,
        0,
        0,
        90_00);
  }

  @Test
  void denialIsReadFromReasonsWhateverTheStatus() {
    assertBalance(
        set(on(1, "s").submitted(100_00), on(9, "r").denied("1", 100_00)),
        Stage.DENIED,
        100_00,
        0,
        100_00,
        0,
        0);
  }

  @Test
  void statusFourAloneIsNoDenial() {
    assertThat(stage(set(on(9, "r").remitted("4", 100_00, 0, 0)))).isEqualTo(Stage.REMITTED);
    assertThat(stage(set(on(9, "r").denied("4", 100_00)))).isEqualTo(Stage.DENIED);
  }

  @Test
  void allToTheDeductibleIsNoDenial() {
    assertThat(stage(set(on(9, "r").remitted("1", 100_00, 0, 80_00)))).isEqualTo(Stage.REMITTED);
  }

  @Test
  void denialThatWasCorrectedToAPaymentIsNone() {
    assertThat(
            stage(
                set(
                    on(9, "r").number("N").denied("1", 100_00),
                    on(20, "x").number("N").of(reversalOfDenial(100_00), "CLP"),
                    on(20, "c").number("N").remitted("1", 100_00, 60_00, 0))))
        .isEqualTo(Stage.REMITTED);
  }

  @Test
  void paymentThatWasCorrectedToADenialIsOne() {
    assertThat(
            stage(
                set(
                    on(9, "r").number("N").remitted("1", 100_00, 60_00, 15_00),
                    on(20, "x").number("N").remitted("22", -100_00, -60_00, -15_00),
                    on(20, "c").number("N").denied("1", 100_00))))
        .isEqualTo(Stage.DENIED);
  }

  @Test
  void claimThatTheSecondPayerPaysIsNotDenied() {
    assertThat(
            stage(
                set(
                    on(9, "r1").denied("1", 100_00),
                    on(20, "r2").payer("PAYER-B").remitted("2", 100_00, 60_00, 0, 0))))
        .isEqualTo(Stage.REMITTED);
  }

  @Test
  void predeterminationOwesNothing() {
    Submission request = new Submission("1", "PB", 100_00, 0, Statement.NO_DATE);
    assertBalance(
        set(on(1, "s").of(request, "CLM"), on(9, "r").remitted("25", 100_00, 60_00, 15_00)),
        Stage.SUBMITTED,
        0,
        0,
        0,
        0,
        0);
  }

  @Test
  void claimOfSomebodyElsesMemberIsForwardedNotDecided() {
    FactSet forwarded = set(on(9, "f").remitted("23", 100_00, 0, 0));
    assertBalance(forwarded, Stage.SUBMITTED, 100_00, 0, 0, 0, 100_00);
    assertThat(Assessments.claim(forwarded).times().remittedAt()).isNull();
  }

  @Test
  void remittanceThatDoesNotAddUpShowsInOutstanding() {
    Remittance off =
        new Remittance("1", 100_00, 60_00, 25_00, 0, 10_00, 0, 0, 10_00, 0, Statement.NO_DATE);
    assertBalance(
        set(on(1, "s").submitted(100_00), on(9, "r").of(off, "CLP")),
        Stage.REMITTED,
        100_00,
        60_00,
        25_00,
        10_00,
        5_00);
  }

  private static Remittance reversalOfDenial(long charge) {
    return new Remittance("22", -charge, 0, -charge, 0, 0, -charge, 0, 0, 0, Statement.NO_DATE);
  }

  private static Stage stage(FactSet facts) {
    return Assessments.claim(facts).stage();
  }

  private static void assertBalance(
      FactSet facts,
      Stage stage,
      long charge,
      long paid,
      long adjusted,
      long patientResponsibility,
      long outstanding) {
    Assessment assessment = Assessments.claim(facts);
    assertThat(assessment.balance())
        .isEqualTo(new Balance(charge, paid, adjusted, patientResponsibility, outstanding));
    assertThat(assessment.stage()).isEqualTo(stage);
  }
}
