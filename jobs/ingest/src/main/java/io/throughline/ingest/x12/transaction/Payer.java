package io.throughline.ingest.x12.transaction;

import io.throughline.events.Dimensions;
import io.throughline.ingest.identity.Tokens;
import io.throughline.ingest.x12.segment.Segment;

/** Who pays. */
final class Payer {
  private final Tokens tokens;
  private String id;
  private String name;

  Payer(Tokens tokens) {
    this.tokens = tokens;
  }

  void clear() {
    id = null;
    name = null;
  }

  /** Reads NM1*PR. The name of a person (NM102 1) stays out. */
  void readNm1(Segment nm1) {
    name = nm1.is(2, "1") ? null : nm1.textOrNull(3);
    id = nm1.is(8, "34") ? tokens.of(nm1.text(9)) : nm1.textOrNull(9);
  }

  /** Reads N1*PR. */
  void readN1(Segment n1) {
    name = n1.textOrNull(2);
    id = n1.textOrNull(4);
  }

  /** Takes a number that stands in where it has none of its own. */
  void identifyOtherwise(String number) {
    id = id == null ? number : id;
  }

  String id() {
    return id;
  }

  void addTo(Dimensions dimensions) {
    dimensions.setPayer(id);
    dimensions.setPayerName(name);
  }
}
