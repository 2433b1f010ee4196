package io.throughline.ingest.x12.transaction;

import io.throughline.ingest.format.Reason;
import io.throughline.ingest.money.Cents;
import io.throughline.ingest.x12.segment.Segment;
import io.throughline.ingest.x12.segment.Tag;

/** Reads the amounts of the open unit; one that cannot be read condemns it. */
final class Amounts {
  private final Units units;

  Amounts(Units units) {
    this.units = units;
  }

  /** Cents of an element, 0 when absent or condemned. */
  long of(Segment segment, int element) {
    long cents = segment.cents(element);
    if (cents == Cents.BAD) {
      units.condemn(Reason.BAD_AMOUNT, describe(segment, element));
      return 0;
    }
    return cents;
  }

  static String describe(Segment segment, int element) {
    return "%s%02d is not an amount in whole cents".formatted(Tag.name(segment.tag()), element);
  }
}
