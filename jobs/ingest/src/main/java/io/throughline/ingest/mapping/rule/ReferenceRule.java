package io.throughline.ingest.mapping.rule;

import io.throughline.events.NormalForm;
import io.throughline.events.Reference;
import io.throughline.events.ReferenceKind;
import io.throughline.ingest.mapping.record.Row;
import io.throughline.ingest.mapping.value.TextValue;

/**
 * How a reference is made.
 *
 * @param kind of the reference
 * @param issuer in whose numbering it is valid; null when nobody says
 * @param value the identifier
 */
public record ReferenceRule(ReferenceKind kind, TextValue issuer, TextValue value) {
  /** The reference; null when the record has no value for it. */
  Reference of(Row row) {
    String raw = value.of(row);
    if (raw == null) {
      return null;
    }
    String by = issuer == null ? null : issuer.of(row);
    return new Reference(kind, by == null ? "" : by, raw, NormalForm.of(raw));
  }
}
