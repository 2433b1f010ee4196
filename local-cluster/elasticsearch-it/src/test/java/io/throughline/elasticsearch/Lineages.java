package io.throughline.elasticsearch;

import io.throughline.events.LineageEntry;
import io.throughline.events.LineageKind;
import io.throughline.events.LineageReference;
import io.throughline.events.ReferenceName;
import io.throughline.events.TransactionKind;
import java.time.Instant;
import java.util.List;

/** Made-up lineage. */
final class Lineages {
  private static final Instant AT = Instant.parse("2026-01-05T08:00:00Z");

  private Lineages() {}

  /** A fact that joined, known by these references. */
  static LineageEntry fact(
      String transaction,
      TransactionKind kind,
      long sequence,
      String event,
      LineageReference... references) {
    return LineageEntry.newBuilder(said(transaction, kind, sequence, LineageKind.FACT_ADDED))
        .setEventId(event)
        .setMilestone("RemittanceReceived")
        .setOccurredAt(AT)
        .setRule("claim-number")
        .setSourceUri("file:///in/a.835")
        .setByteOffset(5_000_000_000L)
        .setByteLength(312L)
        .setSegment(17L)
        .setSegmentTag("CLP")
        .setReferences(List.of(references))
        .build();
  }

  /** An entry without a fact. */
  static LineageEntry said(
      String transaction, TransactionKind kind, long sequence, LineageKind what) {
    return LineageEntry.newBuilder()
        .setTransactionId(transaction)
        .setTransactionKind(kind)
        .setIssuer("")
        .setNumber("")
        .setSequence(sequence)
        .setKind(what)
        .setAt(AT.plusSeconds(sequence))
        .build();
  }

  static LineageReference reference(ReferenceName kind, String issuer, String raw) {
    return new LineageReference(kind, issuer, raw);
  }
}
