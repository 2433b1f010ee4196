package io.throughline.elasticsearch;

import io.throughline.events.LineageEntry;
import io.throughline.events.LineageReference;
import io.throughline.events.NormalForm;
import java.io.IOException;
import java.time.Instant;

/**
 * The document of a lineage entry, as {@code throughline-lineage.json} maps it. Its time is when
 * the fact happened, where one joined; of all other entries it is the clock at which it was said.
 */
final class LineageDocument {
  private LineageDocument() {}

  static byte[] of(LineageEntry entry) {
    return DocumentWriter.document(
        1024,
        json -> {
          json.head(timestamp(entry), "event", "lineage", event -> writeEvent(event, entry));
          json.object("transaction", t -> t.text("id", entry.getTransactionId()));
          json.object("rule", rule -> rule.text("name", entry.getRule()));
          json.object("throughline", own -> writeOwn(own, entry));
        });
  }

  private static Instant timestamp(LineageEntry entry) {
    boolean joined =
        switch (entry.getKind()) {
          case FACT_ADDED, FACT_REPEATED, FACT_REFUSED -> true;
          default -> false;
        };
    Instant first = joined ? entry.getOccurredAt() : entry.getAt();
    Instant second = joined ? entry.getAt() : entry.getOccurredAt();
    return first == null ? second : first;
  }

  private static void writeEvent(DocumentWriter json, LineageEntry entry) throws IOException {
    json.text("action", entry.getKind().name());
    json.number("sequence", entry.getSequence());
    json.text("id", entry.getEventId());
    json.time("created", entry.getAt());
  }

  private static void writeOwn(DocumentWriter json, LineageEntry entry) throws IOException {
    json.text("kind", entry.getTransactionKind().name());
    json.text("issuer", entry.getIssuer());
    json.text("number", entry.getNumber());
    json.text("stage", entry.getDetail());
    json.text("other_id", entry.getOtherId());
    json.text("milestone", entry.getMilestone());
    json.time("occurred_at", entry.getOccurredAt());
    json.time("recorded_at", entry.getRecordedAt());
    json.number("amount", entry.getAmount());
    json.text("currency", entry.getCurrency());
    json.text("status", entry.getStatus());
    json.objects("references", entry.getReferences(), LineageDocument::writeReference);
    json.source(
        entry.getSourceUri(),
        entry.getByteOffset(),
        entry.getByteLength(),
        entry.getSegment(),
        entry.getSegmentTag());
  }

  private static void writeReference(DocumentWriter json, LineageReference reference)
      throws IOException {
    json.text("kind", reference.getKind().name());
    json.text("issuer", reference.getIssuer());
    json.text("raw", reference.getRaw());
    json.text("normalised", NormalForm.of(reference.getRaw()));
  }
}
