package io.throughline.ingest.x12.transaction;

import java.util.Arrays;

/**
 * Remembers that a segment could not be read in the header, or in a level of the hierarchy, so that
 * what hangs on it is not trusted: until that level begins anew.
 */
final class Taint {
  private final boolean[] tainted;
  private int level;

  Taint(int levels) {
    tainted = new boolean[levels];
  }

  /** A level begins anew, and with it all below. */
  void enter(int newLevel) {
    level = newLevel;
    Arrays.fill(tainted, newLevel, tainted.length, false);
  }

  /** A segment of the present level could not be read. */
  void mark() {
    mark(level);
  }

  /** A segment could not be read that belongs to a level, whichever is the present one. */
  void mark(int ofLevel) {
    tainted[ofLevel] = true;
  }

  boolean isThere() {
    for (boolean t : tainted) {
      if (t) {
        return true;
      }
    }
    return false;
  }
}
