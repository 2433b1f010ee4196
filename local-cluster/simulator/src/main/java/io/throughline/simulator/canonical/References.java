package io.throughline.simulator.canonical;

import io.throughline.events.NormalForm;
import io.throughline.events.Reference;
import io.throughline.events.ReferenceKind;
import java.util.ArrayList;
import java.util.List;

/** References of one event, in order. Blank ones are left out. */
final class References {
  private final List<Reference> list = new ArrayList<>(10);

  References add(ReferenceKind kind, String issuer, String raw) {
    if (!raw.isEmpty()) {
      list.add(new Reference(kind, issuer, raw, NormalForm.of(raw)));
    }
    return this;
  }

  List<Reference> list() {
    return list;
  }
}
