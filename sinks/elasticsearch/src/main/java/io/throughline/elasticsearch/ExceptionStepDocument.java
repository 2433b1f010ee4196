package io.throughline.elasticsearch;

import io.throughline.events.ExceptionStatus;
import io.throughline.events.PostingException;
import io.throughline.events.RefusalReason;
import java.io.IOException;

/**
 * The document of one thing said of a refused posting candidate, as {@code
 * throughline-lineage.json} maps it. Its time is the clock at which it was said; before there is a
 * clock, when the payer says that it happened.
 */
final class ExceptionStepDocument {
  private ExceptionStepDocument() {}

  static byte[] of(PostingException exception) {
    return DocumentWriter.document(
        2048,
        json -> {
          json.head(
              ExceptionDocument.said(exception),
              "event",
              "exceptions",
              event -> {
                event.text("action", action(exception));
                event.time("created", exception.getAt());
              });
          json.object("transaction", t -> t.text("id", exception.getTransactionId()));
          json.object("rule", rule -> ExceptionDocument.writeRule(rule, exception));
          json.object("throughline", own -> writeOwn(own, exception));
        });
  }

  /** The first record opens it; a later one that is open says something else, or opens it again. */
  private static String action(PostingException exception) {
    ExceptionStatus status = exception.getStatus();
    if (status == ExceptionStatus.OPEN) {
      return exception.getRevision() == 1 ? "EXCEPTION_OPENED" : "EXCEPTION_CHANGED";
    }
    return "EXCEPTION_" + status.name();
  }

  private static void writeOwn(DocumentWriter json, PostingException exception) throws IOException {
    json.text("kind", exception.getTransactionKind().name());
    json.text("candidate_id", exception.getCandidateId());
    json.time("occurred_at", exception.getOccurredAt());
    json.number("amount", exception.getAmount());
    json.text("currency", exception.getCurrency());
    json.text("reference_version", exception.getReferenceVersion());
    json.texts("evidence", exception.getEvidence());
    json.object("posting", posting -> posting.text("id", exception.getPostingId()));
    json.object(
        "exception",
        own -> {
          own.text("id", exception.getExceptionId());
          own.text("kind", exception.getKind().name());
          own.number("revision", (long) exception.getRevision());
          own.objects("reasons", exception.getReasons(), ExceptionStepDocument::writeReason);
        });
    json.object("decision", decision -> decision.text("id", exception.getDecisionId()));
    json.source(
        exception.getSourceUri(),
        exception.getByteOffset(),
        exception.getByteLength(),
        exception.getSegment(),
        exception.getSegmentTag());
  }

  /** As in {@code throughline-exceptions.json} too. */
  static void writeReason(DocumentWriter json, RefusalReason reason) throws IOException {
    json.text("rule", reason.getRule());
    json.text("detail", reason.getDetail());
    json.text("segment", reason.getSegment());
    json.number("expected", reason.getExpected());
    json.number("actual", reason.getActual());
    json.text("missing", reason.getMissing());
    json.flag("heals", reason.getHeals());
    json.flag("overridable", reason.getOverridable());
  }
}
