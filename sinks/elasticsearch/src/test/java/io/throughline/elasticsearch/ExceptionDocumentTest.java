package io.throughline.elasticsearch;

import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.events.ExceptionStatus;
import io.throughline.events.PostingException;
import io.throughline.events.PostingKind;
import io.throughline.events.RefusalReason;
import io.throughline.events.TransactionKind;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Both documents of a refused candidate: the latest word, and one thing said of many. */
class ExceptionDocumentTest {
  private static final Instant PAID = Instant.parse("2026-01-26T00:00:00Z");
  private static final Instant SAID = Instant.parse("2026-01-27T06:00:00Z");
  private static final String REASONS =
      """
      "reasons":[{"rule":"payer-known","detail":"Payer FP107 is not in payers.",\
      "segment":"N1","missing":"payers FP107","heals":true,"overridable":false},\
      {"rule":"claim-balance","detail":"CLP03 - CAS is 1.00 off.","segment":"CLP",\
      "expected":100000,"actual":99900,"heals":false,"overridable":true},\
      {"rule":"payer-known","detail":"Nor in a later version.","heals":true,\
      "overridable":false}]\
      """;
  private static final String SOURCE =
      """
      "source":{"uri":"file:///in/a.835","offset":100,"length":20,"segment":7,"tag":"CLP"}}}\
      """;

  @Test
  void theLatestWordIsFoundByStatusRulePayerAndAmount() {
    assertThat(text(ExceptionDocument.of(refused().build())))
        .isEqualTo(
            """
            {"@timestamp":"2026-01-27T06:00:00Z","ecs":{"version":"9.0.0"},\
            "event":{"kind":"alert","dataset":"throughline.exceptions","module":"throughline",\
            "id":"x1"},"transaction":{"id":"t1"},\
            "rule":{"name":["payer-known","claim-balance"],"version":"posting-1"},\
            "throughline":{"kind":"CLAIM","claim":{"number":"A-37"},\
            "provider":{"id":"1234567893"},\
            "payer":{"id":"FP107","name":"EXAMPLE HEALTH PLAN"},"facility":"RVH",\
            "service_line":"11",\
            "remittance":{"id":"r1","issuer":"1999999999","trace":"12345"},\
            "candidate_id":"e1","currency":"USD","reference_version":"m7",\
            "exception":{"kind":"REVERSAL","status":"OPEN","revision":1,"amount":-80000,\
            "amount_at_risk":80000,"adjusted":-20000,"four_eyes_above":500000,\
            "occurred_at":"2026-01-26T00:00:00Z","evidence":["e1"],\
            """
                + REASONS
                + "},"
                + SOURCE);
  }

  @Test
  void eachWordIsAStepOfTheTransactionWithItsReasons() {
    assertThat(text(ExceptionStepDocument.of(refused().build())))
        .isEqualTo(
            """
            {"@timestamp":"2026-01-27T06:00:00Z","ecs":{"version":"9.0.0"},\
            "event":{"kind":"event","dataset":"throughline.exceptions","module":"throughline",\
            "action":"EXCEPTION_OPENED","created":"2026-01-27T06:00:00Z"},\
            "transaction":{"id":"t1"},\
            "rule":{"name":["payer-known","claim-balance"],"version":"posting-1"},\
            "throughline":{"kind":"CLAIM","candidate_id":"e1",\
            "occurred_at":"2026-01-26T00:00:00Z","amount":-80000,"currency":"USD",\
            "reference_version":"m7","evidence":["e1"],"posting":{},\
            "exception":{"id":"x1","kind":"REVERSAL","revision":1,\
            """
                + REASONS
                + "},\"decision\":{},"
                + SOURCE);
  }

  @Test
  void laterWordsSayWhatBecameOfIt() {
    assertThat(step(refused().setRevision(2))).contains("\"action\":\"EXCEPTION_CHANGED\"");
    assertThat(
            step(
                refused()
                    .setRevision(3)
                    .setStatus(ExceptionStatus.POSTED)
                    .setReasons(List.of())
                    .setPostingId("p1")
                    .setDecisionId("d1")))
        .contains("\"action\":\"EXCEPTION_POSTED\"", "\"posting\":{\"id\":\"p1\"}")
        .contains("\"decision\":{\"id\":\"d1\"}", "\"reasons\":[]");
    assertThat(step(refused().setStatus(ExceptionStatus.WAIVED))).contains("EXCEPTION_WAIVED");
    assertThat(step(refused().setStatus(ExceptionStatus.WITHDRAWN)))
        .contains("EXCEPTION_WITHDRAWN");
  }

  @Test
  void beforeThereIsAClockItStandsWhereThePayerPutsIt() {
    assertThat(step(refused().setAt(null)))
        .startsWith("{\"@timestamp\":\"2026-01-26T00:00:00Z\"")
        .doesNotContain("created");
  }

  /** No exception for the one amount whose sign cannot be turned. */
  @Test
  void theSmallestAmountIsAtRiskToo() {
    assertThat(text(ExceptionDocument.of(refused().setAmount(Long.MIN_VALUE).build())))
        .contains("\"amount_at_risk\":" + Long.MAX_VALUE);
  }

  private static String step(PostingException.Builder exception) {
    return text(ExceptionStepDocument.of(exception.build()));
  }

  private static String text(byte[] document) {
    return new String(document, StandardCharsets.UTF_8);
  }

  private static PostingException.Builder refused() {
    return PostingException.newBuilder()
        .setExceptionId("x1")
        .setCandidateId("e1")
        .setKind(PostingKind.REVERSAL)
        .setRevision(1)
        .setStatus(ExceptionStatus.OPEN)
        .setTransactionId("t1")
        .setTransactionKind(TransactionKind.CLAIM)
        .setRemittanceId("r1")
        .setTraceIssuer("1999999999")
        .setTrace("12345")
        .setBillingProvider("1234567893")
        .setClaimNumber("A-37")
        .setPayer("FP107")
        .setPayerName("EXAMPLE HEALTH PLAN")
        .setFacility("RVH")
        .setServiceLine("11")
        .setAmount(-80_000)
        .setAdjusted(-20_000)
        .setCurrency("USD")
        .setReasons(
            List.of(
                reason("payer-known", "Payer FP107 is not in payers.")
                    .setSegment("N1")
                    .setMissing("payers FP107")
                    .setHeals(true)
                    .build(),
                reason("claim-balance", "CLP03 - CAS is 1.00 off.")
                    .setSegment("CLP")
                    .setExpected(100_000L)
                    .setActual(99_900L)
                    .setOverridable(true)
                    .build(),
                reason("payer-known", "Nor in a later version.").setHeals(true).build()))
        .setFourEyesAbove(500_000)
        .setEvidence(List.of("e1"))
        .setSourceUri("file:///in/a.835")
        .setByteOffset(100)
        .setByteLength(20)
        .setSegment(7)
        .setSegmentTag("CLP")
        .setRulesVersion("posting-1")
        .setReferenceVersion("m7")
        .setOccurredAt(PAID)
        .setAt(SAID);
  }

  private static RefusalReason.Builder reason(String rule, String detail) {
    return RefusalReason.newBuilder().setRule(rule).setDetail(detail);
  }
}
