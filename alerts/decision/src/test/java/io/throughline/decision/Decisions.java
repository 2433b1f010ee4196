package io.throughline.decision;

import io.throughline.events.DecisionAction;
import io.throughline.events.ExceptionDecision;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** A decision with something in every field. */
final class Decisions {
  private Decisions() {}

  static ExceptionDecision full() {
    return ExceptionDecision.newBuilder()
        .setDecisionId("d-1")
        .setExceptionId("e-1")
        .setCandidateId("c-1")
        .setTransactionId("t-1")
        .setRemittanceId("r-1")
        .setAction(DecisionAction.APPROVE)
        .setExceptionRevision(3)
        .setBy("anna")
        .setProposedBy("otto")
        .setAt(Instant.parse("2026-03-01T10:00:00.123456Z"))
        .setReason("the payer confirmed it by phone")
        .setAssignee("olga")
        .setOverriddenRules(List.of("claim-balance", "payer-known"))
        .setCorrections(Map.of("payer", "FP107", "facility", "RVH"))
        .setRole("approver")
        .build();
  }
}
