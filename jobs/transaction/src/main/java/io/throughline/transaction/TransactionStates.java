package io.throughline.transaction;

import io.throughline.events.FindingStatus;
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
    TransactionKey key = transaction.key();
    Assessment assessment = assessed.assessment();
    TransactionState state = new TransactionState();
    state.setTransactionId(assessed.id().toString());
    state.setKind(key.kind());
    state.setBillingProvider(key.kind() == TransactionKind.CLAIM ? key.issuer() : "");
    state.setClaimNumber(key.kind() == TransactionKind.CLAIM ? key.number() : "");
    state.setPayer(assessed.latest(Parties::payer));
    state.setPayerName(assessed.latest(Parties::payerName));
    state.setFacility(assessed.latest(Parties::facility));
    state.setServiceLine(assessed.latest(Parties::serviceLine));
    state.setStage(assessment.stage());
    state.setCurrency(assessment.currency());
    setBalance(assessment.balance(), state);
    setTimes(assessment.times(), state);
    setAmounts(assessment.amounts(), state);
    state.setLastRecordedAt(instant(assessed.lastRecordedAt()));
    state.setFactCount(transaction.facts().size());
    state.setFactsRefused(transaction.refused());
    state.setFindings(findings(assessment, assessed.id()));
    state.setFacts(listed(assessed.listedFacts()));
    state.setPolicyVersion(policy(assessed));
    state.setIssuer(key.issuer());
    state.setNumber(key.number());
    state.setParentId(assessment.parent() == null ? null : assessment.parent().toString());
    state.setChildIds(assessment.children().stream().map(UUID::toString).toList());
    state.setAssessedAt(assessed.clock() == Long.MIN_VALUE ? null : instant(assessed.clock()));
    return state;
  }

  /** The rules and the policy that a state was made by. */
  public static String policy(AssessedTransaction assessed) {
    return Assessment.RULES_VERSION + "/" + assessed.policyVersion();
  }

  private static void setBalance(Balance balance, TransactionState state) {
    state.setCharge(balance.charge());
    state.setPaid(balance.paid());
    state.setAdjusted(balance.adjusted());
    state.setPatientResponsibility(balance.patientResponsibility());
    state.setOutstanding(balance.outstanding());
  }

  private static void setTimes(Times times, TransactionState state) {
    state.setFinalizedAt(instant(times.finalizedAt()));
    state.setSubmittedAt(instant(times.submittedAt()));
    state.setRemittedAt(instant(times.remittedAt()));
    state.setSettledAt(instant(times.settledAt()));
    state.setPostedAt(instant(times.postedAt()));
    state.setJournaledAt(instant(times.journaledAt()));
    state.setReconciledAt(instant(times.reconciledAt()));
    state.setSubmissionToRemittanceMillis(times.submissionToRemittanceMillis());
    state.setRemittanceToPostingMillis(times.remittanceToPostingMillis());
    state.setPostingToJournalMillis(times.postingToJournalMillis());
    state.setEndToEndMillis(times.endToEndMillis());
    state.setReconciliationMillis(times.reconciliationMillis());
  }

  private static void setAmounts(Amounts amounts, TransactionState state) {
    state.setAdvisedAmount(amounts.advised());
    state.setSettledAmount(amounts.settled());
    state.setPostedAmount(amounts.posted());
    state.setJournaledAmount(amounts.journaled());
  }

  private static List<TransactionFinding> findings(Assessment assessment, UUID transactionId) {
    List<TransactionFinding> findings = new ArrayList<>(assessment.findings().size());
    for (Finding finding : assessment.findings()) {
      Finding.Ending ending = finding.ending();
      findings.add(
          new TransactionFinding(
              finding.id(transactionId).toString(),
              finding.rule().kind().name(),
              finding.rule().key(),
              finding.amountAtRisk(),
              finding.evidence().stream().map(UUID::toString).toList(),
              finding.isOpen() ? FindingStatus.OPEN : FindingStatus.RESOLVED,
              instant(finding.raisedAt()),
              ending == null ? null : ending.eventId().toString(),
              ending == null ? null : instant(ending.occurredAt()),
              finding.subject() == null ? null : finding.subject().toString()));
    }
    return findings;
  }

  private static List<TransactionFact> listed(List<Fact> facts) {
    return facts.stream().map(TransactionStates::listed).toList();
  }

  private static TransactionFact listed(Fact fact) {
    return new TransactionFact(
        fact.toldBy().toString(),
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

  static Instant instant(Long micros) {
    return micros == null ? null : Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
  }
}
