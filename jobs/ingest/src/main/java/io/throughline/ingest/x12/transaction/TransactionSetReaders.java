package io.throughline.ingest.x12.transaction;

import io.throughline.ingest.format.Readings;
import io.throughline.ingest.x12.segment.Segment;
import io.throughline.ingest.x12.segment.Tag;

/** Chooses who reads a transaction set. */
public final class TransactionSetReaders {
  private final Units units;
  private final Whole whole;
  private final Readings readings;

  /** Readers that cut sets into units and hand events over to readings. */
  public TransactionSetReaders(Units units, Whole whole, Readings readings) {
    this.units = units;
    this.whole = whole;
    this.readings = readings;
  }

  /**
   * The reader of a set, or null when such sets are not read.
   *
   * @param first the segment after ST: BHT01 tells a 277CA from other 277 also where the version is
   *     missing
   */
  public TransactionSetReader of(TransactionSet set, Segment first) {
    return switch (set.kind()) {
      case "837" -> new Claim837Reader(set, units, readings);
      case "835" -> new Remittance835Reader(set, units, whole, readings);
      case "999", "997" -> new FunctionalAckReader(set, units, readings);
      case "277" -> isClaimAck(set, first) ? new ClaimAck277Reader(set, units, readings) : null;
      default -> null;
    };
  }

  private static boolean isClaimAck(TransactionSet set, Segment first) {
    return set.version().contains("X214") || first.tag() == Tag.BHT && first.is(1, "0085");
  }
}
