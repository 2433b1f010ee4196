package io.throughline.ingest.identity;

import io.throughline.events.NormalForm;
import io.throughline.events.Reference;
import io.throughline.events.ReferenceKind;
import java.util.List;

/** Makes references, raw and normalised. */
public final class References {
  private References() {}

  /** Adds one, unless it is null or empty. A null issuer is none. */
  public static void add(
      List<Reference> references, ReferenceKind kind, String issuer, String raw) {
    if (raw == null || raw.isEmpty()) {
      return;
    }
    references.add(new Reference(kind, issuer == null ? "" : issuer, raw, NormalForm.of(raw)));
  }
}
