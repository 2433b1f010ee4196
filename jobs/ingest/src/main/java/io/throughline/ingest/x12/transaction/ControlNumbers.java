package io.throughline.ingest.x12.transaction;

import io.throughline.events.Reference;
import io.throughline.events.ReferenceKind;
import io.throughline.ingest.identity.References;
import java.util.List;

/** References to the envelope of a transaction set. */
final class ControlNumbers {
  private ControlNumbers() {}

  /** Adds the control numbers of the envelope. */
  static void add(List<Reference> references, TransactionSet set) {
    addInterchange(references, set);
    String sender = set.group().sender();
    References.add(references, ReferenceKind.GROUP_CONTROL_NUMBER, sender, set.group().control());
    References.add(references, ReferenceKind.TRANSACTION_SET_CONTROL_NUMBER, sender, set.control());
  }

  /** Adds the control number of the interchange alone. */
  static void addInterchange(List<Reference> references, TransactionSet set) {
    References.add(
        references,
        ReferenceKind.INTERCHANGE_CONTROL_NUMBER,
        set.header().sender(),
        set.header().element(13));
  }
}
