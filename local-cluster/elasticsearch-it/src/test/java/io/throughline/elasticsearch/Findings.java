package io.throughline.elasticsearch;

import io.throughline.events.FindingState;
import io.throughline.events.FindingStatus;
import io.throughline.events.TransactionKind;
import java.time.Instant;

/** Made-up findings. */
final class Findings {
  private static final Instant RAISED = Instant.parse("2026-01-20T00:00:00Z");

  private Findings() {}

  static FindingState of(String id, String transaction, FindingStatus status) {
    return FindingState.newBuilder()
        .setFindingId(id)
        .setKind("STUCK")
        .setRule("remittance-overdue")
        .setTransactionId(transaction)
        .setTransactionKind(TransactionKind.CLAIM)
        .setIssuer("1234567893")
        .setNumber("A-37")
        .setAmountAtRisk(25_000)
        .setStatus(status)
        .setRaisedAt(RAISED)
        .setOpenedAt(RAISED)
        .setEndedAt(status == FindingStatus.OPEN ? null : RAISED.plusSeconds(60))
        .setRulesVersion("claim-2")
        .setPolicyVersion("p1")
        .build();
  }
}
