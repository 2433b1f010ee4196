package io.throughline.elasticsearch;

import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.events.FindingStatus;
import io.throughline.events.Stage;
import io.throughline.events.TransactionFact;
import io.throughline.events.TransactionFinding;
import io.throughline.events.TransactionKind;
import io.throughline.events.TransactionState;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class TransactionDocumentTest {
  private static final Instant NOON = Instant.parse("2026-01-05T12:00:00.000001Z");

  @Test
  void saysAllThatIsKnown() {
    TransactionState state =
        minimal()
            .setPayer("PAYER1")
            .setPayerName("Example Health Plan")
            .setFacility("1112223334")
            .setServiceLine("cardiology")
            .setSubmittedAt(NOON)
            .setRemittedAt(NOON.plusSeconds(1))
            .setSubmissionToRemittanceMillis(1_000L)
            .setAssessedAt(NOON.plusSeconds(2))
            .setParentId("a1")
            .setFindings(
                List.of(
                    TransactionFinding.newBuilder()
                        .setFindingId("f1")
                        .setKind("IMBALANCE")
                        .setRule("claim-balance")
                        .setAmountAtRisk(1_000L)
                        .setEvidence(List.of("e1"))
                        .setStatus(FindingStatus.RESOLVED)
                        .setRaisedAt(NOON)
                        .setEndedBy("e2")
                        .setEndedAt(NOON.plusSeconds(1))
                        .setSubject("e1")
                        .build()))
            .setFacts(List.of(fact("e1", 25_000L, 20_000L, "00-icn1"), fact("e2", 0L, null, null)))
            .build();
    assertThat(json(state))
        .isEqualTo(
            """
            {"@timestamp":"2026-01-05T12:00:00.000001Z",\
            "ecs":{"version":"9.0.0"},\
            "event":{"kind":"state","dataset":"throughline.transactions","module":"throughline"},\
            "transaction":{"id":"t1"},\
            "throughline":{"kind":"CLAIM","issuer":"1234567893","number":"A-37",\
            "stage":"REMITTED","policy_version":"p1","assessed_at":"2026-01-05T12:00:02.000001Z",\
            "claim":{"number":"A-37","payer_number":["00-icn1"]},"normalised":["A37","ICN1"],\
            "provider":{"id":"1234567893"},\
            "payer":{"id":"PAYER1","name":"Example Health Plan"},\
            "facility":"1112223334","service_line":"cardiology",\
            "parent_id":"a1","child_ids":[],\
            "money":{"currency":"USD","charge":25000,"paid":20000,"adjusted":3000,\
            "patient_responsibility":1000,"outstanding":1000},\
            "submitted_at":"2026-01-05T12:00:00.000001Z",\
            "remitted_at":"2026-01-05T12:00:01.000001Z",\
            "latency":{"submission_to_remittance":1000},\
            "fact_count":2,"facts_refused":0,\
            "findings":[{"id":"f1","kind":"IMBALANCE","rule":"claim-balance",\
            "status":"RESOLVED","amount_at_risk":1000,"raised_at":"2026-01-05T12:00:00.000001Z",\
            "ended_at":"2026-01-05T12:00:01.000001Z","ended_by":"e2","subject":"e1",\
            "evidence":["e1"]}],\
            "facts":[{"event_id":"e1","milestone":"RemittanceReceived",\
            "occurred_at":"2026-01-05T12:00:00.000001Z","recorded_at":"2026-01-05T12:00:00.000001Z",\
            "charge":25000,"paid":20000,"status":"1","payer_claim_number":"00-icn1",\
            "source":{"uri":"file:///in/a.835","offset":100,"length":20,"segment":7,"tag":"CLP"}},\
            {"event_id":"e2","milestone":"RemittanceReceived",\
            "occurred_at":"2026-01-05T12:00:00.000001Z","recorded_at":"2026-01-05T12:00:00.000001Z",\
            "charge":0,"status":"1",\
            "source":{"uri":"file:///in/a.835","offset":100,"length":20,"segment":7,"tag":"CLP"}}]}}\
            """);
  }

  @Test
  void leavesOutWhatIsNotKnown() {
    assertThat(json(minimal().setClaimNumber("").setNumber("").setBillingProvider("").build()))
        .contains(
            "\"claim\":{\"payer_number\":[]},\"normalised\":[],\"provider\":{},\"payer\":{},"
                + "\"child_ids\":[],\"money\"",
            "\"latency\":{}")
        .doesNotContain("null", "facility", "submitted_at", "advised");
  }

  @Test
  void listsEachNormalFormOnce() {
    List<TransactionFact> facts =
        List.of(
            fact("e1", null, null, "a37"),
            fact("e2", null, null, "00"),
            fact("e3", null, null, "b2"));
    assertThat(json(minimal().setFacts(facts).build()))
        .contains("\"payer_number\":[\"a37\",\"00\",\"b2\"]},\"normalised\":[\"A37\",\"B2\"]");
  }

  @Test
  void tellsTheTrailOfARemittance() {
    TransactionState state =
        minimal()
            .setKind(TransactionKind.REMITTANCE)
            .setClaimNumber("")
            .setIssuer("1999999999")
            .setNumber("12345")
            .setChildIds(List.of("d1", "d2"))
            .setAdvisedAmount(20_000L)
            .setSettledAmount(20_000L)
            .setPostedAmount(19_000L)
            .setJournaledAmount(0L)
            .setSettledAt(NOON)
            .setReconciledAt(NOON)
            .setRemittanceToPostingMillis(1L)
            .setPostingToJournalMillis(2L)
            .setEndToEndMillis(3L)
            .setReconciliationMillis(4L)
            .build();
    assertThat(json(state))
        .contains(
            "\"kind\":\"REMITTANCE\",\"issuer\":\"1999999999\",\"number\":\"12345\"",
            "\"normalised\":[\"12345\"]",
            "\"child_ids\":[\"d1\",\"d2\"]",
            "\"advised\":20000,\"settled\":20000,\"posted\":19000,\"journaled\":0",
            "\"settled_at\":\"2026-01-05T12:00:00.000001Z\"",
            "\"reconciled_at\":\"2026-01-05T12:00:00.000001Z\"",
            "\"latency\":{\"remittance_to_posting\":1,\"posting_to_journal\":2,"
                + "\"end_to_end\":3,\"reconciliation\":4}");
  }

  @Test
  void theSameStateGivesTheSameBytes() {
    assertThat(json(minimal().build())).isEqualTo(json(minimal().build()));
  }

  private static String json(TransactionState state) {
    return new String(TransactionDocument.of(state), StandardCharsets.UTF_8);
  }

  private static TransactionState.Builder minimal() {
    return TransactionState.newBuilder()
        .setTransactionId("t1")
        .setKind(TransactionKind.CLAIM)
        .setBillingProvider("1234567893")
        .setClaimNumber("A-37")
        .setIssuer("1234567893")
        .setNumber("A-37")
        .setStage(Stage.REMITTED)
        .setCharge(25_000)
        .setPaid(20_000)
        .setAdjusted(3_000)
        .setPatientResponsibility(1_000)
        .setOutstanding(1_000)
        .setLastRecordedAt(NOON)
        .setFactCount(2)
        .setPolicyVersion("p1");
  }

  private static TransactionFact fact(String id, Long charge, Long paid, String payerNumber) {
    return TransactionFact.newBuilder()
        .setEventId(id)
        .setMilestone("RemittanceReceived")
        .setOccurredAt(NOON)
        .setRecordedAt(NOON)
        .setCharge(charge)
        .setPaid(paid)
        .setStatus("1")
        .setPayerClaimNumber(payerNumber)
        .setSourceUri("file:///in/a.835")
        .setByteOffset(100)
        .setByteLength(20)
        .setSegment(7)
        .setSegmentTag("CLP")
        .build();
  }
}
