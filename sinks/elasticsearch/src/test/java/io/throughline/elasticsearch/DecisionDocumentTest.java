package io.throughline.elasticsearch;

import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.events.DecisionAction;
import io.throughline.events.ExceptionDecision;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DecisionDocumentTest {
  private static final Instant AT = Instant.parse("2026-01-28T10:00:00Z");

  @Test
  void saysWhoDecidedWhatAndWhy() {
    ExceptionDecision decision =
        decision(DecisionAction.APPROVE)
            .setProposedBy("bob")
            .setReason("Called the payer.")
            .setOverriddenRules(List.of("claim-balance"))
            .setRole("approver")
            .setSignature("5ec2e7")
            .build();
    assertThat(json(decision))
        .isEqualTo(
            """
            {"@timestamp":"2026-01-28T10:00:00Z","ecs":{"version":"9.0.0"},\
            "event":{"kind":"event","dataset":"throughline.decisions","module":"throughline",\
            "action":"DECISION_APPROVE","created":"2026-01-28T10:00:00Z",\
            "reason":"Called the payer."},"transaction":{"id":"t1"},\
            "rule":{"name":["claim-balance"]},"user":{"name":"anna","roles":["approver"]},\
            "throughline":{"candidate_id":"e1","exception":{"id":"x1","revision":2},\
            "decision":{"id":"d1","proposed_by":"bob","corrections":{}}}}\
            """);
  }

  @Test
  void correctionsStandInOneOrderAndAssigneesByName() {
    assertThat(
            json(
                decision(DecisionAction.CORRECT)
                    .setCorrections(Map.of("payer", "FP939", "facility", "RVH"))
                    .build()))
        .contains("\"corrections\":{\"facility\":\"RVH\",\"payer\":\"FP939\"}");
    assertThat(json(decision(DecisionAction.ASSIGN).setAssignee("carl").build()))
        .contains("DECISION_ASSIGN", "\"assignee\":\"carl\"")
        .doesNotContain("roles", "reason", "null");
  }

  private static String json(ExceptionDecision decision) {
    return new String(DecisionDocument.of(decision), StandardCharsets.UTF_8);
  }

  private static ExceptionDecision.Builder decision(DecisionAction action) {
    return ExceptionDecision.newBuilder()
        .setDecisionId("d1")
        .setExceptionId("x1")
        .setCandidateId("e1")
        .setTransactionId("t1")
        .setRemittanceId("r1")
        .setAction(action)
        .setExceptionRevision(2)
        .setBy("anna")
        .setAt(AT);
  }
}
