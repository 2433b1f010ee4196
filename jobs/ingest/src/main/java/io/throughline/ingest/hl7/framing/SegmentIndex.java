package io.throughline.ingest.hl7.framing;

import java.util.Arrays;
import java.util.BitSet;

/** Where the segments of one message begin and end in its bytes. Counted from 1. */
final class SegmentIndex {
  /** More than any real message has. */
  static final int MAX_SEGMENTS = 20_000;

  private final BitSet broken = new BitSet();
  private int[] from = new int[64];
  private int[] to = new int[64];
  private int count;

  void clear() {
    broken.clear();
    count = 0;
  }

  int count() {
    return count;
  }

  /** A segment begins. */
  void begin(int index) {
    if (count == from.length) {
      from = Arrays.copyOf(from, count * 2);
      to = Arrays.copyOf(to, count * 2);
    }
    from[count++] = index;
  }

  /** The last segment extends to here. */
  void extend(int index) {
    to[count - 1] = index;
  }

  /** The last segment goes on in a line that is no segment. */
  void breakLast() {
    broken.set(count);
  }

  int from(int segment) {
    return from[segment - 1];
  }

  int to(int segment) {
    return to[segment - 1];
  }

  boolean isBroken(int segment) {
    return broken.get(segment);
  }
}
