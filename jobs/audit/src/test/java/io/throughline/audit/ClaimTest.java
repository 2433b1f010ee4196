package io.throughline.audit;

import static io.throughline.audit.Milestones.adjudicated;
import static io.throughline.audit.Milestones.advised;
import static io.throughline.audit.Milestones.answered;
import static io.throughline.audit.Milestones.remitted;
import static io.throughline.audit.Milestones.served;
import static io.throughline.audit.Milestones.submitted;
import static io.throughline.events.AcknowledgementOutcome.ACCEPTED;
import static io.throughline.events.AcknowledgementOutcome.ACCEPTED_WITH_ERRORS;
import static io.throughline.events.AcknowledgementOutcome.INFORMATIONAL;
import static io.throughline.events.AcknowledgementOutcome.REJECTED;
import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.events.ClaimSubmitted;
import org.junit.jupiter.api.Test;

/** Many claims in one run: each scenario has a claim number of its own. */
class ClaimTest {
  @Test
  void stagesFollowTheAnswersSinceTheLatestSubmission() {
    try (Expected expected =
        Expected.of(
            TestEvent.of("1a", "2026-01-05", submitted(100)).claim("SENT"),
            TestEvent.of("1b", "2026-01-06", answered(INFORMATIONAL)).claim("SENT"),
            TestEvent.of("2a", "2026-01-05", submitted(100)).claim("TAKEN"),
            TestEvent.of("2b", "2026-01-06", answered(REJECTED)).claim("TAKEN"),
            TestEvent.of("2c", "2026-01-07", answered(ACCEPTED_WITH_ERRORS)).claim("TAKEN"),
            TestEvent.of("3a", "2026-01-05", submitted(100)).claim("AGAIN"),
            TestEvent.of("3b", "2026-01-06", answered(REJECTED)).claim("AGAIN"),
            TestEvent.of("3c", "2026-01-07", submitted(100)).claim("AGAIN"),
            TestEvent.of("4a", "2026-01-05", answered(REJECTED)).claim("EARLY"),
            TestEvent.of("4b", "2026-01-06", submitted(100)).claim("EARLY"),
            TestEvent.of("5a", "2026-01-05", submitted(100)).claim("DECIDED"),
            TestEvent.of("5b", "2026-01-06", answered(REJECTED)).claim("DECIDED"),
            TestEvent.of("5c", "2026-01-07", adjudicated()).claim("DECIDED"))) {
      assertThat(expected.transaction("CLAIM", "SENT"))
          .isEqualTo("SUBMITTED charge=100 outstanding=100");
      assertThat(expected.transaction("CLAIM", "TAKEN")).startsWith("ACCEPTED");
      assertThat(expected.transaction("CLAIM", "AGAIN")).startsWith("SUBMITTED");
      // Answers count as they are as long as there is one submission.
      assertThat(expected.transaction("CLAIM", "EARLY")).startsWith("REJECTED");
      assertThat(expected.transaction("CLAIM", "DECIDED")).startsWith("ACCEPTED");
    }
  }

  @Test
  void theChargeIsThatOfTheVersionWithItsLateCharges() {
    ClaimSubmitted asked = submitted(999);
    asked.setPurposeCode("PB");
    try (Expected expected =
        Expected.of(
            TestEvent.of("1a", "2026-01-05", submitted(100)).claim("REPLACED"),
            TestEvent.of("1b", "2026-01-06", submitted(7, "5")).claim("REPLACED"),
            TestEvent.of("1c", "2026-01-07", submitted(80, "7")).claim("REPLACED"),
            TestEvent.of("1d", "2026-01-08", submitted(5, "5")).claim("REPLACED"),
            TestEvent.of("1e", "2026-01-09", submitted(5, "5")).claim("REPLACED"),
            TestEvent.of("1f", "2026-01-10", served(submitted(5, "5"), "2026-01-06"))
                .claim("REPLACED"),
            TestEvent.of("1g", "2026-01-11", asked).claim("REPLACED"),
            TestEvent.of("2a", "2026-01-05", submitted(7, "5")).claim("LATE"),
            TestEvent.of("3a", "2026-01-05", submitted(100)).claim("VOID"),
            TestEvent.of("3b", "2026-01-06", submitted(100, "8")).claim("VOID"),
            TestEvent.of("4a", "2026-01-05", submitted(100)).claim("REVIVED"),
            TestEvent.of("4b", "2026-01-06", submitted(100, "8")).claim("REVIVED"),
            TestEvent.of("4c", "2026-01-07", submitted(90)).claim("REVIVED"),
            TestEvent.of("5a", "2026-01-05", asked).claim("ASKED"))) {
      assertThat(expected.transaction("CLAIM", "REPLACED")).contains(" charge=90 ");
      assertThat(expected.transaction("CLAIM", "LATE")).contains(" charge=7 ");
      assertThat(expected.transaction("CLAIM", "VOID")).isEqualTo("VOIDED");
      assertThat(expected.transaction("CLAIM", "REVIVED"))
          .isEqualTo("SUBMITTED charge=90 outstanding=90");
      assertThat(expected.transaction("CLAIM", "ASKED")).isEqualTo("SUBMITTED");
      assertThat(expected.field("CLAIM", "ASKED", "submitted_at")).isNull();
      assertThat(expected.field("CLAIM", "REPLACED", "submitted_at")).isEqualTo("2026-01-05T00:00");
    }
  }

  @Test
  void moneyOfDecisions() {
    try (Expected expected =
        Expected.of(
            TestEvent.of("1a", "2026-01-05T10:00", submitted(100)).claim("PAID"),
            TestEvent.of("1b", "2026-01-07", remitted("1", 100, 60, "CO-45:30", "PR-2:10"))
                .claim("PAID")
                .payer("X"),
            // The secondary payer tells again what the first one did (OA-23).
            TestEvent.of("1c", "2026-01-08", remitted("2", 100, 7, "OA-23:90", "PR-2:3"))
                .claim("PAID")
                .payer("Y"),
            TestEvent.of("2a", "2026-01-05", remitted("1", 100, 60, "CO-45:40")).claim("BACK"),
            TestEvent.of("2b", "2026-01-06", remitted("22", -100, -60, "CO-45:-40")).claim("BACK"),
            TestEvent.of("3a", "2026-01-05", remitted("1", 100, 60, "CO-45:40")).claim("ANEW"),
            TestEvent.of("3b", "2026-01-06", remitted("22", -100, -60, "CO-45:-40")).claim("ANEW"),
            TestEvent.of("3c", "2026-01-06", remitted("1", 100, 70, "CO-45:30")).claim("ANEW"),
            TestEvent.of("4a", "2026-01-05", remitted("1", 100, 0, "CO-50:100")).claim("DENIED"),
            TestEvent.of("5a", "2026-01-05", remitted("1", 100, 0, "CO-50:60", "PR-1:40"))
                .claim("SHARED"),
            TestEvent.of("6a", "2026-01-05", remitted("23", 100, 0)).claim("FORWARDED"),
            TestEvent.of("7a", "2026-01-05", remitted("25", 100, 80)).claim("FORESEEN"))) {
      assertThat(expected.transaction("CLAIM", "PAID"))
          .isEqualTo("REMITTED charge=100 paid=67 adjusted=30 patient=3");
      assertThat(expected.field("CLAIM", "PAID", "remitted_at")).isEqualTo("2026-01-07T00:00");
      assertThat(expected.field("CLAIM", "PAID", "submission_to_remittance"))
          .isEqualTo(Long.toString(38 * 3_600_000L));
      assertThat(expected.transaction("CLAIM", "BACK")).isEqualTo("REVERSED");
      assertThat(expected.transaction("CLAIM", "ANEW"))
          .isEqualTo("REMITTED charge=100 paid=70 adjusted=30");
      assertThat(expected.transaction("CLAIM", "DENIED"))
          .isEqualTo("DENIED charge=100 adjusted=100");
      assertThat(expected.transaction("CLAIM", "SHARED"))
          .isEqualTo("REMITTED charge=100 adjusted=60 patient=40");
      assertThat(expected.transaction("CLAIM", "FORWARDED"))
          .isEqualTo("SUBMITTED charge=100 outstanding=100");
      assertThat(expected.transaction("CLAIM", "FORESEEN")).isEqualTo("SUBMITTED");
    }
  }

  @Test
  void aDenialOfADuplicateCountsOnlyWhenThereIsNoOtherDecision() {
    try (Expected expected =
        Expected.of(
            TestEvent.of("1a", "2026-01-05", remitted("1", 100, 90, "CO-45:10")).claim("PAID"),
            TestEvent.of("1b", "2026-01-06", remitted("1", 100, 0, "OA-18:100")).claim("PAID"),
            TestEvent.of("2a", "2026-01-06", remitted("1", 100, 0, "OA-18:100")).claim("ALONE"),
            TestEvent.of("3a", "2026-01-05", remitted("1", 50, 40, "CO-45:10")).claim("TWO"),
            TestEvent.of("3b", "2026-01-06", remitted("1", 50, 0, "OA-18:40", "CO-50:10"))
                .claim("TWO"))) {
      assertThat(expected.transaction("CLAIM", "PAID"))
          .isEqualTo("REMITTED charge=100 paid=90 adjusted=10");
      assertThat(expected.transaction("CLAIM", "ALONE"))
          .isEqualTo("DENIED charge=100 adjusted=100");
      assertThat(expected.transaction("CLAIM", "TWO"))
          .isEqualTo("REMITTED charge=100 paid=40 adjusted=60");
    }
  }

  @Test
  void aStatusWithoutPlaceTakesThatOfItsPayerAndNumber() {
    try (Expected expected =
        Expected.of(
            TestEvent.of("1a", "2026-01-05", remitted("1", 100, 60, "PR-2:1"))
                .claim("C")
                .payer("X"),
            TestEvent.of("1b", "2026-01-05", remitted("2", 100, 10, "PR-2:2"))
                .claim("C")
                .payer("Y"),
            TestEvent.of("1c", "2026-01-06", remitted("22", -100, -10, "PR-2:-2"))
                .claim("C")
                .payer("Y"))) {
      assertThat(
              expected.query("SELECT payer || place || ' ' || in_force FROM coverage ORDER BY 1"))
          .containsExactly("X1 1", "Y2 0");
      // The last in force is that of X.
      assertThat(expected.transaction("CLAIM", "C")).contains(" patient=1 ");
    }
  }

  @Test
  void aReversalTakesAwayTheLatestStandingDecisionOfItsPayment() {
    try (Expected expected =
        Expected.of(
            decision("a", "2026-01-05", "1", 50),
            decision("b", "2026-01-06", "1", 60),
            decision("c", "2026-01-07", "1", 50),
            decision("d", "2026-01-08", "22", -50),
            decision("e", "2026-01-09", "22", -50),
            decision("f", "2026-01-10", "22", -70),
            decision("g", "2026-01-11", "22", -70),
            decision("h", "2026-01-12", "1", 80))) {
      assertThat(
              expected.query(
                  """
                  SELECT r.event_id || ' ' || o.event_id
                  FROM reversed JOIN fact r ON r.seq = reversal JOIN fact o ON o.seq = original
                  ORDER BY 1
                  """))
          .containsExactly("d c", "e a", "f b");
      assertThat(expected.query("SELECT event_id FROM standing JOIN fact USING (seq)"))
          .containsExactly("h");
    }
  }

  private static TestEvent decision(String id, String day, String status, long paid) {
    return TestEvent.of(id, day, remitted(status, 100, paid)).claim("C1").payerNumber("N");
  }

  @Test
  void duplicatesOfPaymentsAndClaims() {
    try (Expected expected =
        Expected.of(
            TestEvent.of("1a", "2026-01-05", submitted(100)).claim("PAID"),
            TestEvent.of("1b", "2026-01-06", remitted("1", 100, 80, "CO-45:20"))
                .claim("PAID")
                .payerNumber("N1"),
            TestEvent.of("1c", "2026-01-13", remitted("1", 100, 80, "CO-45:20"))
                .claim("PAID")
                .payerNumber("N1"),
            // Without the payer's number it may be anything.
            TestEvent.of("2a", "2026-01-05", submitted(200)).claim("SPLIT"),
            TestEvent.of("2b", "2026-01-06", remitted("1", 100, 80, "CO-45:20")).claim("SPLIT"),
            TestEvent.of("2c", "2026-01-13", remitted("1", 100, 80, "CO-45:20")).claim("SPLIT"),
            TestEvent.of("3a", "2026-01-05", submitted(100)).claim("SENT"),
            TestEvent.of("3b", "2026-01-06", answered(ACCEPTED)).claim("SENT"),
            TestEvent.of("3c", "2026-01-07", submitted(100)).claim("SENT"),
            TestEvent.of("3d", "2026-01-07", submitted(100, "7")).claim("SENT"),
            TestEvent.of("4a", "2026-01-05", submitted(100)).claim("AGAIN"),
            TestEvent.of("4b", "2026-01-06", answered(REJECTED)).claim("AGAIN"),
            TestEvent.of("4c", "2026-01-06", submitted(100)).claim("AGAIN"),
            TestEvent.of("4d", "2026-01-07", answered(ACCEPTED)).claim("AGAIN"))) {
      assertThat(expected.transaction("CLAIM", "PAID"))
          .isEqualTo("REMITTED charge=100 paid=160 adjusted=20 outstanding=-80");
      assertThat(expected.transaction("CLAIM", "SPLIT"))
          .isEqualTo("REMITTED charge=200 paid=160 adjusted=40");
      assertThat(expected.findings("duplicate-claim", "duplicate-payment"))
          .containsExactly(
              "PAID duplicate-payment 1c 80 2026-01-13T00:00 OPEN",
              "SENT duplicate-claim 3c 100 2026-01-07T00:00 OPEN");
    }
  }

  @Test
  void lateReversalsAndTakebacks() {
    try (Expected expected =
        Expected.of(
            decision("a", "2026-01-05", "1", 50),
            decision("b", "2026-03-06T00:01", "22", -50),
            TestEvent.of("c", "2026-01-05", remitted("1", 100, 60)).claim("C2").payerNumber("N2"),
            TestEvent.of("d", "2026-03-06", remitted("22", -100, -60))
                .claim("C2")
                .payerNumber("N2"),
            TestEvent.of("e", "2026-01-05", remitted("1", 100, 60)).claim("C3").payerNumber("N3"),
            TestEvent.of("f", "2026-03-07", advised(0, "WO-N3:20", "WO-N3:5", "WO-N2:9"))
                .trace("T"))) {
      assertThat(expected.findings("late-reversal", "late-takeback"))
          .containsExactly(
              "C1 late-reversal b 50 2026-03-06T00:01 OPEN",
              "C2 late-takeback f 9 2026-03-07T00:00 OPEN",
              "C3 late-takeback f 25 2026-03-07T00:00 OPEN");
      assertThat(expected.transaction("CLAIM", "C3")).contains(" paid=35 ");
    }
  }
}
