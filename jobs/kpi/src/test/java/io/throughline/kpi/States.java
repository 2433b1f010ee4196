package io.throughline.kpi;

import io.throughline.events.FindingStatus;
import io.throughline.events.Stage;
import io.throughline.events.TransactionFact;
import io.throughline.events.TransactionFinding;
import io.throughline.events.TransactionKind;
import io.throughline.events.TransactionState;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** States of transactions: a claim of 100.00, and what a test changes of it. */
final class States {
  static final Instant NOON = Instant.parse("2026-01-20T12:00:00Z");

  private States() {}

  static TransactionState claim() {
    return state(TransactionKind.CLAIM, Stage.REMITTED);
  }

  static TransactionState state(TransactionKind kind, Stage stage) {
    TransactionState state = new TransactionState();
    state.setTransactionId(kind + "-1");
    state.setKind(kind);
    state.setPayer("FP107");
    state.setFacility("RVH");
    state.setStage(stage);
    state.setCurrency("USD");
    state.setCharge(100_00);
    state.setPaid(80_00);
    state.setFacts(new ArrayList<>(List.of(fact(NOON))));
    state.setFindings(new ArrayList<>());
    return state;
  }

  static TransactionFact fact(Instant occurredAt) {
    TransactionFact fact = new TransactionFact();
    fact.setOccurredAt(occurredAt);
    return fact;
  }

  static TransactionFinding finding(
      String kind, FindingStatus status, long atRisk, Duration afterNoon) {
    TransactionFinding finding = new TransactionFinding();
    finding.setKind(kind);
    finding.setStatus(status);
    finding.setAmountAtRisk(atRisk);
    finding.setRaisedAt(NOON.plus(afterNoon));
    return finding;
  }
}
