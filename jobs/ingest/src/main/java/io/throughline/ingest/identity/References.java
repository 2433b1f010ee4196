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
    Reference reference = new Reference();
    reference.setKind(kind);
    reference.setIssuer(issuer == null ? "" : issuer);
    reference.setRaw(raw);
    reference.setNormalised(NormalForm.of(raw));
    references.add(reference);
  }
}
