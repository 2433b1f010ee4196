package io.throughline.elasticsearch;

import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.events.FindingState;
import io.throughline.events.FindingStatus;
import io.throughline.events.TransactionKind;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class FindingDocumentTest {
  private static final Instant RAISED = Instant.parse("2026-01-20T00:00:00Z");
  private static final Instant OPENED = Instant.parse("2026-01-20T00:00:05Z");

  @Test
  void saysAmountAtRiskAndLife() {
    FindingState resolved =
        open()
            .setStatus(FindingStatus.RESOLVED)
            .setEndedAt(OPENED.plusSeconds(60))
            .setEndedBy("e2")
            .build();
    assertThat(json(resolved))
        .isEqualTo(
            """
            {"@timestamp":"2026-01-20T00:01:05Z","ecs":{"version":"9.0.0"},\
            "event":{"kind":"alert","dataset":"throughline.findings","module":"throughline",\
            "id":"f1"},"transaction":{"id":"t1"},\
            "rule":{"name":"remittance-overdue","version":"claim-2"},\
            "throughline":{"kind":"CLAIM","issuer":"1234567893","number":"A-37",\
            "policy_version":"p1","payer":{"id":"PAYER1"},"facility":"1112223334","currency":"USD",\
            "finding":{"kind":"STUCK","status":"RESOLVED","amount_at_risk":25000,\
            "raised_at":"2026-01-20T00:00:00Z","opened_at":"2026-01-20T00:00:05Z",\
            "ended_at":"2026-01-20T00:01:05Z","ended_by":"e2","subject":"e1","evidence":["e1"]}}}\
            """);
  }

  @Test
  void standsAtTheTimeItWasOpenedWhileItIsOpen() {
    assertThat(json(open().build()))
        .startsWith("{\"@timestamp\":\"2026-01-20T00:00:05Z\"")
        .doesNotContain("ended");
  }

  private static String json(FindingState state) {
    return new String(FindingDocument.of(state), StandardCharsets.UTF_8);
  }

  private static FindingState.Builder open() {
    return FindingState.newBuilder()
        .setFindingId("f1")
        .setKind("STUCK")
        .setRule("remittance-overdue")
        .setTransactionId("t1")
        .setTransactionKind(TransactionKind.CLAIM)
        .setIssuer("1234567893")
        .setNumber("A-37")
        .setPayer("PAYER1")
        .setFacility("1112223334")
        .setSubject("e1")
        .setAmountAtRisk(25_000)
        .setStatus(FindingStatus.OPEN)
        .setRaisedAt(RAISED)
        .setOpenedAt(OPENED)
        .setEvidence(List.of("e1"))
        .setRulesVersion("claim-2")
        .setPolicyVersion("p1");
  }
}
