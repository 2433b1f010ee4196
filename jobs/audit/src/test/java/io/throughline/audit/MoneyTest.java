package io.throughline.audit;

import static io.throughline.audit.Milestones.adjusted;
import static io.throughline.audit.Milestones.advised;
import static io.throughline.audit.Milestones.booked;
import static io.throughline.audit.Milestones.charged;
import static io.throughline.audit.Milestones.discharged;
import static io.throughline.audit.Milestones.posted;
import static io.throughline.audit.Milestones.refunded;
import static io.throughline.audit.Milestones.remitted;
import static io.throughline.audit.Milestones.settled;
import static io.throughline.audit.Milestones.submitted;
import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.events.RemittanceAdvised;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** Accounts, deposits and remittances. */
class MoneyTest {
  @Test
  void anAccountFromEncounterToLedger() {
    try (Expected expected =
        Expected.of(
            TestEvent.of("e", "2026-01-05T12:00", discharged()).account("A"),
            TestEvent.of("c1", "2026-01-05", charged(60)).account("A"),
            TestEvent.of("c2", "2026-01-05", charged(40)).account("A"),
            TestEvent.of("s", "2026-01-06", submitted(100)).claim("C"),
            TestEvent.of("r", "2026-01-16", remitted("1", 100, 60, "CO-45:30", "PR-2:10"))
                .claim("C"),
            TestEvent.of("p1", "2026-01-17", posted(60))
                .account("A")
                .claim("C")
                .trace("T")
                .batch("B1"),
            TestEvent.of("x", "2026-01-17", adjusted(30)).account("A"),
            TestEvent.of("p2", "2026-01-10", posted(5)).account("A").batch("B2"),
            TestEvent.of("f", "2026-01-20", refunded(2)).account("A"),
            TestEvent.of("j1", "2026-01-18", booked(60)).batch("B1").document("D1"))) {
      assertThat(expected.transaction("ACCOUNT", "A"))
          .isEqualTo("POSTED charge=100 paid=63 adjusted=30 patient=7");
      assertThat(expected.field("ACCOUNT", "A", "posted_at")).isEqualTo("2026-01-17T00:00");
      assertThat(expected.field("ACCOUNT", "A", "journaled_at")).isEqualTo("2026-01-18T00:00");
      assertThat(expected.field("ACCOUNT", "A", "submitted_at")).isEqualTo("2026-01-06T00:00");
      assertThat(expected.field("ACCOUNT", "A", "remittance_to_posting")).isEqualTo("86400000");
      assertThat(expected.field("ACCOUNT", "A", "posting_to_journal")).isEqualTo("86400000");
      assertThat(expected.field("ACCOUNT", "A", "end_to_end"))
          .isEqualTo(Long.toString(12 * 3_600_000L + 12 * 86_400_000L));
    }
  }

  @Test
  void stagesOfAccounts() {
    try (Expected expected =
        Expected.of(
            TestEvent.of("1", "2026-01-05", charged(10)).account("CHARGED"),
            TestEvent.of("2", "2026-01-05", discharged()).account("FINALIZED"),
            TestEvent.of("3a", "2026-01-05", charged(10)).account("BILLED").claim("C3"),
            TestEvent.of("3b", "2026-01-05", submitted(10)).claim("C3"),
            TestEvent.of("4a", "2026-01-05", charged(10)).account("DECIDED").claim("C4"),
            TestEvent.of("4b", "2026-01-05", remitted("1", 10, 10)).claim("C4"),
            TestEvent.of("5a", "2026-01-05", charged(10)).account("CLOSED"),
            TestEvent.of("5b", "2026-01-05", posted(10)).account("CLOSED"),
            // A claim that is only named, of which nothing is known.
            TestEvent.of("6", "2026-01-05", charged(10)).account("NAMED").claim("C6"))) {
      for (String stage : new String[] {"CHARGED", "FINALIZED", "BILLED", "DECIDED", "CLOSED"}) {
        assertThat(expected.field("ACCOUNT", stage, "stage")).isEqualTo(stage);
      }
      assertThat(expected.field("ACCOUNT", "NAMED", "stage")).isEqualTo("CHARGED");
      assertThat(expected.transactions()).doesNotContain("CLAIM C6");
    }
  }

  @Test
  void depositsAndTheirDuplicateJournal() {
    try (Expected expected =
        Expected.of(
            TestEvent.of("1a", "2026-01-05", posted(100)).account("A").batch("B1"),
            TestEvent.of("1b", "2026-01-06", booked(100)).batch("B1").document("D1").line("1"),
            TestEvent.of("1c", "2026-01-07", booked(100)).batch("B1").document("D2").line("1"),
            // Two halves alike are no duplicates: the first does not book all.
            TestEvent.of("2a", "2026-01-05", posted(100)).account("A").batch("B2"),
            TestEvent.of("2b", "2026-01-06", booked(50)).batch("B2").document("D3").line("1"),
            TestEvent.of("2c", "2026-01-06", booked(50)).batch("B2").document("D4").line("1"),
            TestEvent.of("2d", "2026-01-07", booked(50)).batch("B2").document("D3").line("2"),
            TestEvent.of("3a", "2026-01-05", posted(100)).account("A").batch("B3"),
            TestEvent.of("3b", "2026-01-05", booked(99)).batch("B3").document("D5"),
            TestEvent.of("4a", "2026-01-05", posted(100)).account("A").batch("B4"),
            TestEvent.of("5a", "2026-01-05T10:00", booked(100)).document("D6"))) {
      assertThat(expected.transaction("DEPOSIT", "B1")).isEqualTo("RECONCILED charge=100 paid=100");
      assertThat(expected.transaction("DEPOSIT", "B2")).isEqualTo("RECONCILED charge=100 paid=100");
      assertThat(expected.transaction("DEPOSIT", "B3"))
          .isEqualTo("JOURNALED charge=100 paid=99 outstanding=1");
      assertThat(expected.transaction("DEPOSIT", "B4"))
          .isEqualTo("DEPOSITED charge=100 outstanding=100");
      assertThat(expected.transaction("DEPOSIT", "D6"))
          .isEqualTo("JOURNALED paid=100 outstanding=-100");
      assertThat(expected.findings())
          .containsExactly(
              "B1 duplicate-journal 1c 100 2026-01-08T00:00 OPEN",
              "B2 duplicate-journal 2d 50 2026-01-08T00:00 OPEN",
              "B3 journal-balance 3b 1 2026-01-06T00:00 OPEN",
              "B4 journal-overdue 4a 100 2026-01-07T00:00 OPEN",
              "D6 journal-without-posting 5a 100 2026-01-06T10:00 OPEN");
    }
  }

  @Test
  void remittancesUntilTheyReconcile() {
    try (Expected expected =
        Expected.of(
            TestEvent.of("1a", "2026-01-05", advised(100)).trace("ALL"),
            TestEvent.of("1s", "2026-01-06", settled(100)).trace("ALL"),
            TestEvent.of("1p", "2026-01-07", posted(100)).account("A").trace("ALL"),
            TestEvent.of("1j", "2026-01-08", booked(100))
                .reference(io.throughline.events.ReferenceKind.DEPOSIT_BATCH, "trace:1999", "ALL"),
            TestEvent.of("2a", "2026-01-05", advised(100)).trace("POSTED"),
            TestEvent.of("2p", "2026-01-05", posted(100)).account("A").trace("POSTED"),
            TestEvent.of("3a", "2026-01-05", advised(100)).trace("MATCHED"),
            TestEvent.of("3s", "2026-01-05", settled(99)).trace("MATCHED"),
            TestEvent.of("4a", "2026-01-05", advised(100)).trace("ADVISED"),
            TestEvent.of("5s", "2026-01-05", settled(100)).trace("SETTLED"),
            TestEvent.of("6a", "2026-01-05", advised(0)).trace("NOTHING"))) {
      assertThat(expected.transaction("REMITTANCE", "ALL"))
          .isEqualTo("RECONCILED charge=100 paid=100");
      assertThat(expected.field("REMITTANCE", "ALL", "reconciled_at"))
          .isEqualTo("2026-01-08T00:00");
      assertThat(expected.field("REMITTANCE", "ALL", "reconciliation"))
          .isEqualTo(Long.toString(3 * 86_400_000L));
      assertThat(expected.field("REMITTANCE", "ALL", "journaled_at")).isEqualTo("2026-01-08T00:00");
      for (String stage : new String[] {"POSTED", "MATCHED", "ADVISED", "SETTLED"}) {
        assertThat(expected.field("REMITTANCE", stage, "stage")).isEqualTo(stage);
      }
      assertThat(expected.transaction("REMITTANCE", "NOTHING")).isEqualTo("RECONCILED");
      assertThat(expected.findings())
          .containsExactly(
              "ADVISED posting-overdue 4a 100 2026-01-07T00:00 OPEN",
              "ADVISED settlement-overdue 4a 100 2026-01-08T00:00 OPEN",
              "MATCHED posting-overdue 3a 100 2026-01-07T00:00 OPEN",
              "MATCHED settlement-balance 3s 1 2026-01-06T00:00 OPEN",
              "POSTED journal-overdue 2p 100 2026-01-07T00:00 OPEN",
              "POSTED settlement-overdue 2a 100 2026-01-08T00:00 OPEN",
              "SETTLED settlement-without-remittance 5s 100 2026-01-08T00:00 OPEN");
    }
  }

  @Test
  void whatIsWrongWithRemittances() {
    RemittanceAdvised unbalanced = advised(100);
    unbalanced.setImbalance(-3L);
    RemittanceAdvised otherDay = advised(100);
    otherDay.setPaymentDate(LocalDate.of(2026, 2, 1));
    try (Expected expected =
        Expected.of(
            TestEvent.of("1a", "2026-01-05", unbalanced).trace("A"),
            TestEvent.of("1b", "2026-01-06", advised(100)).trace("A"),
            TestEvent.of("1c", "2026-01-06", otherDay).trace("A"),
            TestEvent.of("1d", "2026-01-06", advised(90)).trace("A"),
            TestEvent.of("2a", "2026-01-05", advised(100)).trace("B"),
            TestEvent.of("2p", "2026-01-09", posted(70)).account("X").trace("B"),
            TestEvent.of("3p", "2026-01-09T11:00", posted(70)).account("X").trace("C"))) {
      assertThat(
              expected.findings(
                  "remittance-balance",
                  "different-advices",
                  "posting-balance",
                  "posting-overdue",
                  "posting-without-remittance"))
          .containsExactly(
              "A different-advices 1c 100 2026-01-06T00:00 OPEN",
              "A different-advices 1d 90 2026-01-06T00:00 OPEN",
              "A posting-overdue 1a 100 2026-01-07T00:00 OPEN",
              "A remittance-balance 1a 3 2026-01-05T00:00 OPEN",
              "B posting-balance 2a 30 2026-01-10T00:00 OPEN",
              "B posting-overdue 2a 100 2026-01-07T00:00 RESOLVED by 2p",
              "C posting-without-remittance 3p 70 2026-01-14T11:00 OPEN");
    }
  }
}
