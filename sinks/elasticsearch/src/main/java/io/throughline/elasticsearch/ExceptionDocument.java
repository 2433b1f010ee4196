package io.throughline.elasticsearch;

import io.throughline.events.PostingException;
import io.throughline.events.RefusalReason;
import java.io.IOException;
import java.time.Instant;

/** The document of a refused posting candidate, as {@code throughline-exceptions.json} maps it. */
final class ExceptionDocument {
  private ExceptionDocument() {}

  static byte[] of(PostingException exception) {
    return DocumentWriter.document(
        2048,
        json -> {
          json.head(
              said(exception),
              "alert",
              "exceptions",
              event -> event.text("id", exception.getExceptionId()));
          json.object("transaction", t -> t.text("id", exception.getTransactionId()));
          json.object("rule", rule -> writeRule(rule, exception));
          json.object("throughline", own -> writeOwn(own, exception));
        });
  }

  /** The clock at which it was said; before there is one, when it happened. */
  static Instant said(PostingException exception) {
    return exception.getAt() == null ? exception.getOccurredAt() : exception.getAt();
  }

  /** All rules that are not met, each once. */
  static void writeRule(DocumentWriter json, PostingException exception) throws IOException {
    json.texts(
        "name", exception.getReasons().stream().map(RefusalReason::getRule).distinct().toList());
    json.text("version", exception.getRulesVersion());
  }

  private static void writeOwn(DocumentWriter json, PostingException exception) throws IOException {
    json.text("kind", exception.getTransactionKind().name());
    json.object("claim", claim -> claim.text("number", exception.getClaimNumber()));
    json.object("provider", provider -> provider.text("id", exception.getBillingProvider()));
    json.object(
        "payer",
        payer -> {
          payer.text("id", exception.getPayer());
          payer.text("name", exception.getPayerName());
        });
    json.text("facility", exception.getFacility());
    json.text("service_line", exception.getServiceLine());
    json.object(
        "remittance",
        remittance -> {
          remittance.text("id", exception.getRemittanceId());
          remittance.text("issuer", exception.getTraceIssuer());
          remittance.text("trace", exception.getTrace());
        });
    json.text("candidate_id", exception.getCandidateId());
    json.text("currency", exception.getCurrency());
    json.text("reference_version", exception.getReferenceVersion());
    json.object("exception", own -> writeException(own, exception));
    json.source(
        exception.getSourceUri(),
        exception.getByteOffset(),
        exception.getByteLength(),
        exception.getSegment(),
        exception.getSegmentTag());
  }

  private static void writeException(DocumentWriter json, PostingException exception)
      throws IOException {
    json.text("kind", exception.getKind().name());
    json.text("status", exception.getStatus().name());
    json.number("revision", (long) exception.getRevision());
    json.number("amount", exception.getAmount());
    json.number("amount_at_risk", magnitude(exception.getAmount()));
    json.number("adjusted", exception.getAdjusted());
    json.number("four_eyes_above", exception.getFourEyesAbove());
    json.time("occurred_at", exception.getOccurredAt());
    json.text("posting_id", exception.getPostingId());
    json.text("decision_id", exception.getDecisionId());
    json.texts("evidence", exception.getEvidence());
    json.objects("reasons", exception.getReasons(), ExceptionStepDocument::writeReason);
  }

  /** Of money that goes back too; the smallest long has no positive counterpart. */
  private static long magnitude(long amount) {
    return amount == Long.MIN_VALUE ? Long.MAX_VALUE : Math.abs(amount);
  }
}
