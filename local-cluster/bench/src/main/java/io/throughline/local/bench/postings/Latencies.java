package io.throughline.local.bench.postings;

import java.util.Arrays;

/** Durations in nanoseconds, all kept: percentiles are exact. Not thread-safe. */
final class Latencies {
  private static final int FIRST_ROOM = 1_024;

  private long[] nanos = new long[FIRST_ROOM];
  private int count;
  private boolean isSorted = true;

  void add(long duration) {
    if (count == nanos.length) {
      nanos = Arrays.copyOf(nanos, 2 * count);
    }
    nanos[count++] = duration;
    isSorted = false;
  }

  int count() {
    return count;
  }

  /**
   * The least duration that so many of a thousand do not exceed (nearest rank).
   *
   * @param permille 1 to 1000, which is the longest
   * @throws IllegalStateException when there is none
   */
  long permille(int permille) {
    if (count == 0) {
      throw new IllegalStateException("nothing was measured");
    }
    if (!isSorted) {
      Arrays.sort(nanos, 0, count);
      isSorted = true;
    }
    return nanos[Math.ceilDiv(count * permille, 1_000) - 1];
  }
}
