package io.throughline.audit;

import static io.throughline.audit.Milestones.advised;
import static io.throughline.audit.Milestones.answered;
import static io.throughline.audit.Milestones.booked;
import static io.throughline.audit.Milestones.charged;
import static io.throughline.audit.Milestones.posted;
import static io.throughline.audit.Milestones.refunded;
import static io.throughline.audit.Milestones.refused;
import static io.throughline.audit.Milestones.remitted;
import static io.throughline.audit.Milestones.settled;
import static io.throughline.audit.Milestones.submitted;
import static io.throughline.events.AcknowledgementLevel.TRANSACTION_SET;
import static io.throughline.events.AcknowledgementOutcome.ACCEPTED;
import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.events.NameUuid;
import io.throughline.events.ReferenceKind;
import org.junit.jupiter.api.Test;

class IdentityTest {
  @Test
  void everyFactHasItsHome() {
    try (Expected expected =
        Expected.of(
            TestEvent.of("s", "2026-01-05", submitted(100)).claim("0").claim(" ").claim("C1 "),
            TestEvent.of("p", "2026-01-05", remitted("1", 1, 1)).claim("0").payerNumber("N1"),
            TestEvent.of("c", "2026-01-05", charged(1)).account("A1"),
            TestEvent.of("u", "2026-01-05", posted(1)).account("UNAPPLIED").trace("t-01"),
            TestEvent.of("n", "2026-01-05", refunded(1)).claim("C2"),
            TestEvent.of("a", "2026-01-05", advised(1)).trace("T1"),
            TestEvent.of("e", "2026-01-05", settled(1)).trace("T01 "),
            TestEvent.of("j", "2026-01-05", booked(1)).batch("B1").document("D1"),
            TestEvent.of("r", "2026-01-05", refused(1)).document("D2"),
            TestEvent.of("9", "2026-01-05", answered(TRANSACTION_SET, ACCEPTED)).claim("C9"))) {
      assertThat(expected.transactions())
          .containsExactly(
              "ACCOUNT A1",
              "ACCOUNT P|C2",
              "CLAIM C1",
              "CLAIM payer-claim:N1",
              "DEPOSIT B1",
              "DEPOSIT D2",
              "DEPOSIT T01",
              "REMITTANCE T01",
              "REMITTANCE T1");
      assertThat(expected.facts("REMITTANCE", "T01")).containsExactly("e", "u");
      assertThat(expected.facts("DEPOSIT", "T01")).containsExactly("u");
    }
  }

  @Test
  void idsAreThoseOfTheStream() {
    try (Expected expected =
        Expected.of(
            TestEvent.of("s", "2026-01-05", submitted(100)).claim("C1"),
            TestEvent.of("j", "2026-01-05", booked(1)).document("Ä/1"))) {
      assertThat(expected.query("SELECT CAST(tx AS VARCHAR) FROM expected_state"))
          .containsExactlyInAnyOrder(
              NameUuid.of("claim", "P", "C1").toString(),
              NameUuid.of("deposit", "journal:1000", "Ä/1").toString());
      assertThat(
              expected.query(
                  "SELECT finding FROM expected_finding WHERE rule = 'acknowledgement-overdue'"))
          .containsExactly(
              NameUuid.of(
                      "finding",
                      "acknowledgement-overdue",
                      NameUuid.of("claim", "P", "C1").toString(),
                      "s")
                  .toString());
    }
  }

  @Test
  void aCopyThatWasRecordedFirstCounts() {
    try (Expected expected =
        Expected.of(
            TestEvent.of("s", "2026-01-06", submitted(100)).claim("C1").place("file:///b", 7),
            TestEvent.of("s", "2026-01-05", submitted(200)).claim("C1").place("file:///b", 9),
            TestEvent.of("t", "2026-01-05", submitted(100)).claim("C2").place("file:///b", 1),
            TestEvent.of("t", "2026-01-05", submitted(100)).claim("C2").place("file:///a", 2))) {
      assertThat(expected.field("CLAIM", "C1", "charge")).isEqualTo("200");
      assertThat(expected.query("SELECT uri FROM fact ORDER BY event_id"))
          .containsExactly("file:///b", "file:///a");
      assertThat(expected.findings("duplicate-event"))
          .containsExactly("C1 duplicate-event s 0 2026-01-05T00:00 OPEN");
    }
  }

  @Test
  void aPayersNumberLeadsToTheOneClaimThatAnAnswerNames() {
    try (Expected expected =
        Expected.of(
            TestEvent.of("k1", "2026-01-05", answered(ACCEPTED)).claim("C1").payerNumber("N1"),
            TestEvent.of("r1", "2026-01-06", remitted("1", 9, 9)).claim("CUT").payerNumber("N1"),
            TestEvent.of("k2", "2026-01-05", answered(ACCEPTED)).claim("C2").payerNumber("N2"),
            TestEvent.of("k3", "2026-01-05", answered(ACCEPTED)).claim("C3").payerNumber("N2"),
            TestEvent.of("r2", "2026-01-06", remitted("1", 9, 9)).claim("OWN").payerNumber("N2"),
            // Of another provider, and of itself: no links.
            TestEvent.of("k4", "2026-01-05", answered(ACCEPTED))
                .claim("C4")
                .payerNumber("N3")
                .provider("Q"),
            TestEvent.of("k5", "2026-01-05", answered(ACCEPTED)).claim("N3").payerNumber("N3"),
            TestEvent.of("r3", "2026-01-06", remitted("1", 9, 9)).claim("C5").payerNumber("N3"))) {
      assertThat(expected.facts("CLAIM", "C1")).containsExactly("k1", "r1");
      assertThat(expected.facts("CLAIM", "OWN")).containsExactly("r2");
      assertThat(expected.facts("CLAIM", "C5")).containsExactly("r3");
      assertThat(expected.transactions()).doesNotContain("CLAIM CUT");
    }
  }

  @Test
  void aTakebackIsToldToTheClaimThatItIsFrom() {
    try (Expected expected =
        Expected.of(
            TestEvent.of("k1", "2026-01-05", answered(ACCEPTED)).claim("C1").payerNumber("N1"),
            TestEvent.of("r2", "2026-01-06", remitted("1", 9, 9)).claim("C2").payerNumber("N2"),
            TestEvent.of("r3", "2026-01-06", remitted("1", 9, 9)).claim("C3").payerNumber("N3"),
            TestEvent.of("r4", "2026-01-06", remitted("1", 9, 9)).claim("C4").payerNumber("N3"),
            TestEvent.of("a", "2026-01-07", advised(0, "WO-N1:5", "WO-N2:6", "WO-N3:7", "FB-N1:9"))
                .trace("T1"))) {
      assertThat(expected.transaction("CLAIM", "C1")).isEqualTo("ACCEPTED paid=-5 outstanding=5");
      assertThat(expected.transaction("CLAIM", "C2"))
          .isEqualTo("REMITTED charge=9 paid=3 outstanding=6");
      assertThat(expected.transaction("CLAIM", "payer-claim:N3"))
          .isEqualTo("SUBMITTED paid=-7 outstanding=7");
      assertThat(expected.facts("CLAIM", "C1")).containsExactly("k1", "a");
      assertThat(expected.facts("REMITTANCE", "T1")).containsExactly("a");
    }
  }

  @Test
  void aClaimIsPartOfTheOneAccountThatIsNamedWithIt() {
    try (Expected expected =
        Expected.of(
            TestEvent.of("s1", "2026-01-05", submitted(1)).claim("C1"),
            TestEvent.of("p1", "2026-01-06", posted(1)).account("A1").claim("C1"),
            TestEvent.of("s2", "2026-01-05", submitted(70)).claim("C2"),
            TestEvent.of("p2", "2026-01-06", posted(1)).account("A1").claim("C2"),
            TestEvent.of("p3", "2026-01-06", posted(1)).account("A2").claim("C2"),
            TestEvent.of("s3", "2026-01-05", submitted(1)).claim("C3"))) {
      String account = NameUuid.of("account", "F", "A1").toString();
      assertThat(expected.field("CLAIM", "C1", "parent")).isEqualTo(account);
      assertThat(expected.field("CLAIM", "C2", "parent")).isNull();
      assertThat(expected.field("CLAIM", "C3", "parent")).isNull();
      assertThat(expected.field("ACCOUNT", "A1", "children"))
          .isEqualTo(NameUuid.of("claim", "P", "C1").toString());
      assertThat(expected.findings("several-accounts"))
          .containsExactly("C2 several-accounts - 70 undefined OPEN");
    }
  }

  @Test
  void aDepositIsPartOfTheRemittanceThatAllOfItsPostingsName() {
    try (Expected expected =
        Expected.of(
            TestEvent.of("p1", "2026-01-06", posted(1)).account("A1").batch("B1").trace("T1"),
            TestEvent.of("p2", "2026-01-06", posted(2)).account("A2").batch("B1").trace("0T1"),
            TestEvent.of("p3", "2026-01-06", posted(4)).account("A1").batch("B2").trace("T1"),
            TestEvent.of("p4", "2026-01-06", posted(8)).account("A1").batch("B2"))) {
      assertThat(expected.field("DEPOSIT", "B1", "parent"))
          .isEqualTo(NameUuid.of("remittance", "1999", "T1").toString());
      assertThat(expected.field("DEPOSIT", "B2", "parent")).isNull();
      assertThat(expected.field("REMITTANCE", "T1", "posted")).isEqualTo("7");
      assertThat(expected.field("REMITTANCE", "T1", "fact_count")).isEqualTo("0");
      assertThat(expected.field("REMITTANCE", "T1", "children"))
          .isEqualTo(NameUuid.of("deposit", "F", "B1").toString());
    }
  }

  @Test
  void aSetHoldsTheThousandFactsThatWereRecordedFirst() {
    TestEvent[] events = new TestEvent[1_001];
    for (int i = 0; i < events.length; i++) {
      events[i] =
          TestEvent.of("c%04d".formatted(i), "2026-01-05", charged(1))
              .reference(ReferenceKind.ACCOUNT_NUMBER, "F", "A1")
              .recordedAt(i == 500 ? "2026-01-07" : "2026-01-06");
    }
    try (Expected expected = Expected.of(events)) {
      assertThat(expected.field("ACCOUNT", "A1", "charge")).isEqualTo("1000");
      assertThat(expected.facts("ACCOUNT", "A1")).hasSize(1_000).doesNotContain("c0500");
    }
  }
}
