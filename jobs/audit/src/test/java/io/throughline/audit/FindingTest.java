package io.throughline.audit;

import static io.throughline.audit.Milestones.adjudicated;
import static io.throughline.audit.Milestones.answered;
import static io.throughline.audit.Milestones.remitted;
import static io.throughline.audit.Milestones.served;
import static io.throughline.audit.Milestones.submitted;
import static io.throughline.audit.Milestones.withLine;
import static io.throughline.events.AcknowledgementOutcome.ACCEPTED;
import static io.throughline.events.AcknowledgementOutcome.INFORMATIONAL;
import static io.throughline.events.AcknowledgementOutcome.REJECTED;
import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.events.ClaimSubmitted;
import io.throughline.events.Money;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Findings of claims. */
class FindingTest {
  @Test
  void whatWaitsForAnAnswer() {
    try (Expected expected =
        Expected.of(
            TestEvent.of("1a", "2026-01-05T10:00", submitted(100)).claim("NEVER"),
            TestEvent.of("1b", "2026-01-05T11:00", answered(INFORMATIONAL)).claim("NEVER"),
            TestEvent.of("2a", "2026-01-05T10:00", submitted(100)).claim("IN-TIME"),
            TestEvent.of("2b", "2026-01-07T10:00", answered(REJECTED)).claim("IN-TIME"),
            TestEvent.of("3a", "2026-01-05T10:00", submitted(100)).claim("LATE"),
            TestEvent.of("3b", "2026-01-07T10:01", adjudicated()).claim("LATE"),
            // An answer before it is one to something else.
            TestEvent.of("4a", "2026-01-05T10:00", submitted(100, "7")).claim("BEFORE"),
            TestEvent.of("4b", "2026-01-05T09:59", answered(ACCEPTED)).claim("BEFORE"),
            TestEvent.of("4c", "2026-01-30", remitted("1", 100, 100)).claim("BEFORE"),
            // Friday: two business days later is Tuesday.
            TestEvent.of("5a", "2026-01-09T10:00", submitted(100)).claim("FRIDAY"))) {
      assertThat(expected.findings("acknowledgement-overdue"))
          .containsExactly(
              "BEFORE acknowledgement-overdue 4a 100 2026-01-07T10:00 RESOLVED by 4c",
              "FRIDAY acknowledgement-overdue 5a 100 2026-01-13T10:00 OPEN",
              "LATE acknowledgement-overdue 3a 100 2026-01-07T10:00 RESOLVED by 3b",
              "NEVER acknowledgement-overdue 1a 100 2026-01-07T10:00 OPEN");
    }
  }

  @Test
  void whatWaitsForADecision() {
    try (Expected expected =
        Expected.of(
            TestEvent.of("1a", "2026-01-05", submitted(100)).claim("TWICE"),
            TestEvent.of("1b", "2026-01-06", answered(ACCEPTED)).claim("TWICE"),
            TestEvent.of("1c", "2026-01-07", answered(ACCEPTED)).claim("TWICE"),
            TestEvent.of("1d", "2026-01-20", submitted(90, "7")).claim("TWICE"),
            TestEvent.of("1e", "2026-01-20", answered(ACCEPTED)).claim("TWICE"),
            TestEvent.of("1f", "2026-02-10", remitted("1", 90, 90)).claim("TWICE"),
            TestEvent.of("2a", "2026-01-05", submitted(100)).claim("VOID"),
            TestEvent.of("2b", "2026-01-06", submitted(100, "8")).claim("VOID"),
            TestEvent.of("2c", "2026-01-07", answered(ACCEPTED)).claim("VOID"),
            // Neither a reversal nor a denial of a duplicate decides.
            TestEvent.of("3a", "2026-01-05", answered(ACCEPTED)).claim("UNDECIDED"),
            TestEvent.of("3b", "2026-01-04", remitted("1", 100, 1)).claim("UNDECIDED"),
            TestEvent.of("3c", "2026-01-06", remitted("22", -100, -1)).claim("UNDECIDED"),
            TestEvent.of("3d", "2026-01-06", remitted("1", 100, 0, "CO-18:100"))
                .claim("UNDECIDED"))) {
      assertThat(expected.findings("remittance-overdue"))
          .containsExactly(
              "TWICE remittance-overdue 1b 100 2026-02-05T00:00 RESOLVED by 1f",
              "UNDECIDED remittance-overdue 3a 0 2026-02-04T00:00 OPEN");
    }
  }

  @Test
  void nothingIsOverdueBeforeTheClockReachesIt() {
    TestEvent submitted = TestEvent.of("a", "2026-01-05T10:00", submitted(100)).claim("C");
    AuditOptions options = AuditOptions.standard();
    try (Expected before = Expected.of(options.asOf(Moments.of("2026-01-07T09:59")), submitted);
        Expected at = Expected.of(options.asOf(Moments.of("2026-01-07T10:00")), submitted)) {
      assertThat(before.findings()).isEmpty();
      assertThat(at.findings()).hasSize(1);
    }
  }

  @Test
  void balances() {
    ClaimSubmitted lines = submitted(100);
    lines.setLineImbalance(-1L);
    try (Expected expected =
        Expected.of(
            TestEvent.of("1a", "2026-01-05", lines).claim("LINES"),
            TestEvent.of("1b", "2026-01-06", answered(ACCEPTED)).claim("LINES"),
            TestEvent.of(
                    "1c",
                    "2026-01-08",
                    withLine(
                        withLine(remitted("1", 100, 81, "CO-45:20"), "2026-01-05", 2),
                        "2026-01-05",
                        -2))
                .claim("LINES"),
            TestEvent.of("2a", "2026-01-05", submitted(100)).claim("CHARGE"),
            TestEvent.of("2b", "2026-01-06", answered(ACCEPTED)).claim("CHARGE"),
            TestEvent.of("2c", "2026-01-08", remitted("1", 90, 90)).claim("CHARGE"),
            // A later version does not make an earlier decision wrong.
            TestEvent.of("3a", "2026-01-05", submitted(100)).claim("AS-OF"),
            TestEvent.of("3b", "2026-01-06", remitted("1", 100, 100)).claim("AS-OF"),
            TestEvent.of("3c", "2026-01-08", submitted(80, "7")).claim("AS-OF"),
            TestEvent.of("3d", "2026-01-08", answered(ACCEPTED)).claim("AS-OF"),
            TestEvent.of("4b", "2026-01-06", remitted("1", 100, 100)).claim("ORPHAN"))) {
      assertThat(
              expected.findings(
                  "submission-line-balance",
                  "claim-balance",
                  "line-balance",
                  "claim-to-remittance-balance",
                  "remittance-without-claim"))
          .containsExactly(
              "CHARGE claim-to-remittance-balance - 10 2026-01-08T00:00 OPEN",
              "LINES claim-balance 1c 1 2026-01-08T00:00 OPEN",
              "LINES line-balance 1c 4 2026-01-08T00:00 OPEN",
              "LINES submission-line-balance 1a 1 2026-01-05T00:00 OPEN",
              "ORPHAN remittance-without-claim 4b 100 2026-01-07T00:00 OPEN");
    }
  }

  @Test
  void reusedClaimNumbers() {
    List<TestEvent> events = new ArrayList<>();
    for (int i = 0; i < 13; i++) {
      events.add(TestEvent.of("1" + (char) ('a' + i), "2026-01-05", submitted(i)).claim("MANY"));
    }
    events.addAll(
        List.of(
            TestEvent.of("2a", "2026-01-05", submitted(10)).claim("PATIENTS").patient("u"),
            TestEvent.of("2b", "2026-01-06", submitted(20)).claim("PATIENTS").patient("v"),
            TestEvent.of("3a", "2026-01-05", submitted(10)).claim("SERVICES"),
            TestEvent.of("3b", "2026-01-06", served(submitted(10), "2026-03-01")).claim("SERVICES"),
            // A mended patient: one charge, one day.
            TestEvent.of("4a", "2026-01-05", submitted(10)).claim("MENDED").patient("u"),
            TestEvent.of("4b", "2026-01-06", submitted(10)).claim("MENDED").patient("v"),
            // Sent again after a rejection.
            TestEvent.of("5a", "2026-01-05", submitted(10)).claim("REJECTED"),
            TestEvent.of("5b", "2026-01-05", answered(REJECTED)).claim("REJECTED"),
            TestEvent.of("5c", "2026-01-06", served(submitted(10), "2026-03-01")).claim("REJECTED"),
            // Of different payers.
            TestEvent.of("6a", "2026-01-05", submitted(10)).claim("PAYERS").patient("u").payer("X"),
            TestEvent.of("6b", "2026-01-05", submitted(20)).claim("PAYERS").patient("v").payer("Y"),
            TestEvent.of("7a", "2026-01-05", withLine(remitted("1", 10, 10), "2026-01-02", 0))
                .claim("DECISIONS")
                .payerNumber("N"),
            TestEvent.of("7b", "2026-01-06", withLine(remitted("1", 30, 30), "2026-01-03", 0))
                .claim("DECISIONS")
                .payerNumber("N")));
    try (Expected expected = Expected.of(events.toArray(TestEvent[]::new))) {
      assertThat(expected.findings("implausible-count", "different-patients", "different-services"))
          .containsExactly(
              "DECISIONS different-services - 40 2026-01-06T00:00 OPEN",
              "MANY implausible-count - 78 2026-01-05T00:00 OPEN",
              "PATIENTS different-patients - 30 2026-01-06T00:00 OPEN",
              "SERVICES different-services - 20 2026-01-06T00:00 OPEN");
      assertThat(expected.findings("acknowledgement-overdue"))
          .extracting(text -> text.split(" ")[0])
          .doesNotContain("MANY", "PATIENTS", "SERVICES")
          .contains("MENDED", "REJECTED", "PAYERS");
    }
  }

  @Test
  void amountsOfAnotherCurrencyDoNotCount() {
    ClaimSubmitted euros = submitted(70);
    euros.setCharge(new Money(70L, "EUR"));
    try (Expected expected =
        Expected.of(
            TestEvent.of("a", "2026-01-05", submitted(100)).claim("C"),
            TestEvent.of("b", "2026-01-06", euros).claim("C"))) {
      assertThat(expected.field("CLAIM", "C", "charge")).isEqualTo("100");
      assertThat(expected.field("CLAIM", "C", "fact_count")).isEqualTo("2");
      assertThat(expected.findings("single-currency"))
          .containsExactly("C single-currency - undefined undefined OPEN");
    }
  }
}
