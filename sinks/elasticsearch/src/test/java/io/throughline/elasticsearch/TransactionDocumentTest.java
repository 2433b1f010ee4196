package io.throughline.elasticsearch;

import static org.assertj.core.api.Assertions.assertThat;

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
            .setFindings(
                List.of(
                    new TransactionFinding(
                        "f1", "IMBALANCE", "claim-balance", 1_000L, List.of("e1"))))
            .setFacts(List.of(fact("e1", 25_000L, 20_000L, "00-icn1"), fact("e2", 0L, null, null)))
            .build();
    assertThat(json(state))
        .isEqualTo(
            """
            {"@timestamp":"2026-01-05T12:00:00.000001Z",\
            "ecs":{"version":"9.0.0"},\
            "event":{"kind":"state","dataset":"throughline.transactions","module":"throughline"},\
            "transaction":{"id":"t1"},\
            "throughline":{"kind":"CLAIM","stage":"REMITTED","policy_version":"p1",\
            "claim":{"number":"A-37","payer_number":["00-icn1"],"normalised":["A37","ICN1"]},\
            "provider":{"id":"1234567893"},\
            "payer":{"id":"PAYER1","name":"Example Health Plan"},\
            "facility":"1112223334","service_line":"cardiology",\
            "money":{"currency":"USD","charge":25000,"paid":20000,"adjusted":3000,\
            "patient_responsibility":1000,"outstanding":1000},\
            "submitted_at":"2026-01-05T12:00:00.000001Z",\
            "remitted_at":"2026-01-05T12:00:01.000001Z",\
            "latency":{"submission_to_remittance":1000},\
            "fact_count":2,"facts_refused":0,\
            "findings":[{"id":"f1","kind":"IMBALANCE","rule":"claim-balance",\
            "amount_at_risk":1000,"evidence":["e1"]}],\
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
    assertThat(json(minimal().setClaimNumber("").setBillingProvider("").build()))
        .contains(
            "\"claim\":{\"payer_number\":[],\"normalised\":[]},\"provider\":{},\"payer\":{},\"money\"")
        .doesNotContain("null", "facility", "submitted_at", "latency");
  }

  @Test
  void listsEachNormalFormOnce() {
    List<TransactionFact> facts =
        List.of(
            fact("e1", null, null, "a37"),
            fact("e2", null, null, "00"),
            fact("e3", null, null, "b2"));
    assertThat(json(minimal().setFacts(facts).build()))
        .contains("\"payer_number\":[\"a37\",\"00\",\"b2\"],\"normalised\":[\"A37\",\"B2\"]");
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
