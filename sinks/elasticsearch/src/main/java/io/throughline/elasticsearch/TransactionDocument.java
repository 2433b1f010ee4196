package io.throughline.elasticsearch;

import io.throughline.events.NormalForm;
import io.throughline.events.TransactionFact;
import io.throughline.events.TransactionFinding;
import io.throughline.events.TransactionState;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * The document of a transaction, as {@code throughline-transactions.json} maps it. The same state
 * always gives the same bytes.
 */
final class TransactionDocument {
  private TransactionDocument() {}

  static byte[] of(TransactionState state) {
    return DocumentWriter.document(
        1024 + 512 * state.getFacts().size(),
        json -> {
          json.head(state.getLastRecordedAt(), "state", "transactions", event -> {});
          json.object("transaction", t -> t.text("id", state.getTransactionId()));
          json.object("throughline", own -> writeTransaction(own, state));
        });
  }

  private static void writeTransaction(DocumentWriter json, TransactionState state)
      throws IOException {
    json.text("kind", state.getKind().name());
    json.text("issuer", state.getIssuer());
    json.text("number", state.getNumber());
    json.text("stage", state.getStage().name());
    json.text("policy_version", state.getPolicyVersion());
    json.time("assessed_at", state.getAssessedAt());
    writeParties(json, state);
    json.text("parent_id", state.getParentId());
    json.texts("child_ids", state.getChildIds());
    json.object("money", money -> writeMoney(money, state));
    writeTimes(json, state);
    json.object("latency", latency -> writeLatencies(latency, state));
    json.number("fact_count", (long) state.getFactCount());
    json.number("facts_refused", state.getFactsRefused());
    json.objects("findings", state.getFindings(), TransactionDocument::writeFinding);
    json.objects("facts", state.getFacts(), TransactionDocument::writeFact);
  }

  private static void writeParties(DocumentWriter json, TransactionState state) throws IOException {
    List<String> payerNumbers =
        state.getFacts().stream()
            .map(TransactionFact::getPayerClaimNumber)
            .filter(Objects::nonNull)
            .distinct()
            .toList();
    json.object(
        "claim",
        claim -> {
          claim.text("number", state.getClaimNumber());
          claim.texts("payer_number", payerNumbers);
        });
    json.texts("normalised", normalForms(state, payerNumbers));
    json.object("provider", provider -> provider.text("id", state.getBillingProvider()));
    json.object(
        "payer",
        payer -> {
          payer.text("id", state.getPayer());
          payer.text("name", state.getPayerName());
        });
    json.text("facility", state.getFacility());
    json.text("service_line", state.getServiceLine());
  }

  /** Each once, of those that have one. */
  private static List<String> normalForms(TransactionState state, List<String> payerNumbers) {
    return Stream.concat(
            Stream.of(state.getNumber(), state.getClaimNumber()), payerNumbers.stream())
        .map(NormalForm::of)
        .filter(form -> !form.isEmpty())
        .distinct()
        .toList();
  }

  private static void writeMoney(DocumentWriter json, TransactionState state) throws IOException {
    json.text("currency", state.getCurrency());
    json.number("charge", state.getCharge());
    json.number("paid", state.getPaid());
    json.number("adjusted", state.getAdjusted());
    json.number("patient_responsibility", state.getPatientResponsibility());
    json.number("outstanding", state.getOutstanding());
    json.number("advised", state.getAdvisedAmount());
    json.number("settled", state.getSettledAmount());
    json.number("posted", state.getPostedAmount());
    json.number("journaled", state.getJournaledAmount());
  }

  private static void writeTimes(DocumentWriter json, TransactionState state) throws IOException {
    json.time("finalized_at", state.getFinalizedAt());
    json.time("submitted_at", state.getSubmittedAt());
    json.time("remitted_at", state.getRemittedAt());
    json.time("settled_at", state.getSettledAt());
    json.time("posted_at", state.getPostedAt());
    json.time("journaled_at", state.getJournaledAt());
    json.time("reconciled_at", state.getReconciledAt());
  }

  private static void writeLatencies(DocumentWriter json, TransactionState state)
      throws IOException {
    json.number("submission_to_remittance", state.getSubmissionToRemittanceMillis());
    json.number("remittance_to_posting", state.getRemittanceToPostingMillis());
    json.number("posting_to_journal", state.getPostingToJournalMillis());
    json.number("end_to_end", state.getEndToEndMillis());
    json.number("reconciliation", state.getReconciliationMillis());
  }

  private static void writeFinding(DocumentWriter json, TransactionFinding finding)
      throws IOException {
    json.text("id", finding.getFindingId());
    json.text("kind", finding.getKind());
    json.text("rule", finding.getRule());
    json.text("status", finding.getStatus().name());
    json.number("amount_at_risk", finding.getAmountAtRisk());
    json.time("raised_at", finding.getRaisedAt());
    json.time("ended_at", finding.getEndedAt());
    json.text("ended_by", finding.getEndedBy());
    json.text("subject", finding.getSubject());
    json.texts("evidence", finding.getEvidence());
  }

  private static void writeFact(DocumentWriter json, TransactionFact fact) throws IOException {
    json.text("event_id", fact.getEventId());
    json.text("milestone", fact.getMilestone());
    json.time("occurred_at", fact.getOccurredAt());
    json.time("recorded_at", fact.getRecordedAt());
    json.number("charge", fact.getCharge());
    json.number("paid", fact.getPaid());
    json.text("status", fact.getStatus());
    json.text("payer_claim_number", fact.getPayerClaimNumber());
    json.source(
        fact.getSourceUri(),
        fact.getByteOffset(),
        fact.getByteLength(),
        fact.getSegment(),
        fact.getSegmentTag());
  }
}
