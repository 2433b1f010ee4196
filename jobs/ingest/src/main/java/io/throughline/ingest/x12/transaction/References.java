package io.throughline.ingest.x12.transaction;

import io.throughline.events.NormalForm;
import io.throughline.events.Reference;
import io.throughline.events.ReferenceKind;
import java.util.List;

/** Makes references, raw and normalised. */
final class References {
  private References() {}

  /** Adds one, unless it is empty. */
  static void add(List<Reference> references, ReferenceKind kind, String issuer, String raw) {
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

  /** Adds the control numbers of the envelope. */
  static void addEnvelope(List<Reference> references, TransactionSet set) {
    addInterchange(references, set);
    String sender = set.group().sender();
    add(references, ReferenceKind.GROUP_CONTROL_NUMBER, sender, set.group().control());
    add(references, ReferenceKind.TRANSACTION_SET_CONTROL_NUMBER, sender, set.control());
  }

  /** Adds the control number of the interchange alone. */
  static void addInterchange(List<Reference> references, TransactionSet set) {
    add(
        references,
        ReferenceKind.INTERCHANGE_CONTROL_NUMBER,
        set.header().sender(),
        set.header().element(13));
  }
}
