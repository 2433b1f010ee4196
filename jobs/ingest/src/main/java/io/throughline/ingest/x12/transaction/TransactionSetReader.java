package io.throughline.ingest.x12.transaction;

import io.throughline.ingest.format.Reason;
import io.throughline.ingest.x12.segment.Segment;

/** Reads the segments of one transaction set, from the one after ST to the one before SE. */
public interface TransactionSetReader {
  /** The next segment. */
  void read(Segment segment);

  /**
   * The next segment cannot be read; what it belongs to, or what hangs on it, cannot be trusted.
   *
   * @param tag its tag as far as it could be told
   */
  void unreadable(Reason reason, int tag);

  /** The set is complete: SE, or an envelope segment in its place. */
  void end();

  /** The input or the interchange stops inside the set. */
  void cutOff();
}
