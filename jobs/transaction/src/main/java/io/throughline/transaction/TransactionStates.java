package io.throughline.transaction;

import io.throughline.events.TransactionFact;
import io.throughline.events.TransactionFinding;
import io.throughline.events.TransactionKind;
import io.throughline.events.TransactionState;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Makes the published record of a transaction. */
public final class TransactionStates {
  private TransactionStates() {}

  /** The record of a transaction. */
  public static TransactionState of(AssessedTransaction assessed) {
    Transaction transaction = assessed.transaction();
    Assessment assessment = assessed.assessment();
    Balance balance = assessment.balance();
    UUID id = assessed.id();
    TransactionState state = new TransactionState();
    state.setTransactionId(id.toString());
    state.setKind(TransactionKind.CLAIM);
    state.setBillingProvider(transaction.key().billingProvider());
    state.setClaimNumber(transaction.key().claimNumber());
    state.setPayer(assessed.latest(Parties::payer));
    state.setPayerName(assessed.latest(Parties::payerName));
    state.setFacility(assessed.latest(Parties::facility));
    state.setServiceLine(assessed.latest(Parties::serviceLine));
    state.setIssuer(transaction.key().billingProvider());
    state.setNumber(transaction.key().claimNumber());
    state.setChildIds(List.of());
    state.setFactsRefused(0L);
    state.setStage(assessment.stage());
    state.setCurrency(assessment.currency());
    state.setCharge(balance.charge());
    state.setPaid(balance.paid());
    state.setAdjusted(balance.adjusted());
    state.setPatientResponsibility(balance.patientResponsibility());
    state.setOutstanding(balance.outstanding());
    state.setSubmittedAt(instant(assessment.submittedAt()));
    state.setRemittedAt(instant(assessment.remittedAt()));
    state.setSubmissionToRemittanceMillis(assessment.submissionToRemittanceMillis());
    state.setLastRecordedAt(instant(assessed.lastRecordedAt()));
    state.setFactCount(transaction.facts().size());
    state.setFactsRefused(transaction.refused());
    state.setFindings(findings(assessment, id));
    state.setFacts(listed(assessed.listedFacts()));
    state.setPolicyVersion(Assessment.RULES_VERSION);
    return state;
  }

  private static List<TransactionFinding> findings(Assessment assessment, UUID transactionId) {
    List<TransactionFinding> findings = new ArrayList<>(assessment.findings().size());
    for (Finding finding : assessment.findings()) {
      findings.add(
          new TransactionFinding(
              finding.id(transactionId).toString(),
              finding.kind().name(),
              finding.rule(),
              finding.amountAtRisk(),
              finding.evidence().stream().map(UUID::toString).toList(),
              io.throughline.events.FindingStatus.OPEN, null, null, null, null));
    }
    return findings;
  }

  private static List<TransactionFact> listed(List<Fact> facts) {
    return facts.stream().map(TransactionStates::listed).toList();
  }

  private static TransactionFact listed(Fact fact) {
    return new TransactionFact(
        fact.eventId().toString(),
        fact.statement().milestone(),
        instant(fact.occurredAt()),
        instant(fact.recordedAt()),
        fact.statement().statedCharge(),
        fact.statement().statedPaid(),
        fact.statement().status(),
        fact.parties().payerClaimNumber(),
        fact.evidence().uri(),
        fact.evidence().byteOffset(),
        fact.evidence().byteLength(),
        fact.evidence().segment(),
        fact.evidence().tag());
  }

  private static Instant instant(Long micros) {
    return micros == null ? null : Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
  }
}
