package io.throughline.elasticsearch;

import io.throughline.events.Posting;
import io.throughline.events.PostingKind;
import io.throughline.events.PostingLine;
import java.io.IOException;
import java.time.Instant;

/**
 * The document of a posting, as {@code throughline-lineage.json} maps it. Its time is the clock at
 * which it was validated; before there is a clock, when the payer says that it happened.
 */
final class PostingDocument {
  private static final String CASH = "cash";

  private PostingDocument() {}

  /**
   * The document.
   *
   * @param uri of the record; the ERP's answer names it as its source
   */
  static byte[] of(Posting posting, String uri) {
    Instant validated = posting.getValidatedAt();
    Instant timestamp = validated == null ? posting.getOccurredAt() : validated;
    return DocumentWriter.document(
        2048,
        json -> {
          json.head(
              timestamp,
              "event",
              "postings",
              event -> {
                event.text("action", action(posting));
                event.time("created", validated);
              });
          json.object("transaction", t -> t.text("id", posting.getTransactionId()));
          json.object(
              "rule",
              rule -> {
                rule.texts("name", posting.getWarnings());
                rule.text("version", posting.getRulesVersion());
              });
          json.object("user", user -> user.text("name", posting.getApprovedBy()));
          json.object("throughline", own -> writeOwn(own, posting, uri));
        });
  }

  private static String action(Posting posting) {
    return posting.getKind() == PostingKind.CORRECTION ? "POSTING_CORRECTED" : "POSTING_VALIDATED";
  }

  private static void writeOwn(DocumentWriter json, Posting posting, String uri)
      throws IOException {
    json.text("kind", posting.getTransactionKind().name());
    json.text("candidate_id", posting.getCandidateId());
    json.time("occurred_at", posting.getOccurredAt());
    json.number("amount", cash(posting));
    json.text("currency", posting.getCurrency());
    json.text("reference_version", posting.getReferenceVersion());
    json.texts("evidence", posting.getEvidence());
    json.object("posting", own -> writePosting(own, posting));
    json.object("decision", decision -> decision.text("id", posting.getDecisionId()));
    json.object("source", source -> source.text("uri", uri));
  }

  private static void writePosting(DocumentWriter json, Posting posting) throws IOException {
    json.text("id", posting.getPostingId());
    json.text("kind", posting.getKind().name());
    json.number("revision", (long) posting.getRevision());
    json.text("compensates", posting.getCompensates());
    json.text("company", posting.getCompanyCode());
    json.text("period", posting.getFiscalPeriod());
    json.text("date", posting.getPostingDate().toString());
    json.objects("lines", posting.getLines(), PostingDocument::writeLine);
  }

  private static void writeLine(DocumentWriter json, PostingLine line) throws IOException {
    json.number("number", (long) line.getLineNumber());
    json.text("account", line.getAccount());
    json.number("amount", line.getAmount());
    json.text("cost_center", line.getCostCenter());
    json.text("purpose", line.getPurpose());
    json.text("group_code", line.getGroupCode());
    json.text("reason_code", line.getReasonCode());
  }

  /** What is paid; wraps round where no ledger could hold it. */
  private static long cash(Posting posting) {
    return posting.getLines().stream()
        .filter(line -> line.getPurpose().equals(CASH))
        .mapToLong(PostingLine::getAmount)
        .sum();
  }
}
