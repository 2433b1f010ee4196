package io.throughline.transaction;

import io.throughline.events.FindingState;
import java.util.UUID;

/** Makes the published records of findings. */
public final class FindingStates {
  private FindingStates() {}

  /** The record of what is new about a finding of a transaction. */
  public static FindingState of(FindingChange change, AssessedTransaction assessed) {
    TransactionKey key = assessed.transaction().key();
    SaidFinding said = change.said();
    FindingState state = new FindingState();
    state.setFindingId(Finding.id(said.rule(), assessed.id(), said.subject()).toString());
    state.setKind(said.rule().kind().name());
    state.setRule(said.rule().key());
    state.setTransactionId(assessed.id().toString());
    state.setTransactionKind(key.kind());
    state.setIssuer(key.issuer());
    state.setNumber(key.number());
    state.setPayer(assessed.latest(Parties::payer));
    state.setFacility(assessed.latest(Parties::facility));
    state.setSubject(said.subject() == null ? null : said.subject().toString());
    state.setAmountAtRisk(said.amountAtRisk());
    state.setCurrency(assessed.assessment().currency());
    state.setStatus(change.status());
    state.setRaisedAt(TransactionStates.instant(said.raisedAt()));
    state.setOpenedAt(TransactionStates.instant(said.openedAt()));
    state.setEndedAt(TransactionStates.instant(change.endedAt()));
    state.setEndedBy(change.endedBy() == null ? null : change.endedBy().toString());
    state.setEvidence(change.evidence().stream().map(UUID::toString).toList());
    state.setRulesVersion(Assessment.RULES_VERSION);
    state.setPolicyVersion(assessed.policyVersion());
    return state;
  }
}
