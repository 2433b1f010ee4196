package io.throughline.kpi.histogram;

import java.util.Arrays;

/** Counts by index of bucket, from the first that is not 0 to the last that is not. */
final class Buckets {
  private static final long[] NONE = {};

  private int offset;
  private long[] counts = NONE;

  /** Adds to one bucket; what comes to 0 at either end is let go. */
  void add(int index, long times) {
    cover(index, index);
    counts[index - offset] += times;
    trim();
  }

  /** Adds each bucket of another, so many times. */
  void add(Buckets other, int times) {
    if (other.counts.length == 0) {
      return;
    }
    cover(other.offset, other.offset + other.counts.length - 1);
    for (int i = 0; i < other.counts.length; i++) {
      counts[other.offset - offset + i] += times * other.counts[i];
    }
    trim();
  }

  private void cover(int first, int last) {
    if (counts.length == 0) {
      offset = first;
      counts = new long[last - first + 1];
      return;
    }
    int from = Math.min(offset, first);
    int to = Math.max(offset + counts.length - 1, last);
    if (to - from + 1 > counts.length) {
      long[] wider = new long[to - from + 1];
      System.arraycopy(counts, 0, wider, offset - from, counts.length);
      offset = from;
      counts = wider;
    }
  }

  private void trim() {
    int from = 0;
    int to = counts.length;
    while (to > from && counts[to - 1] == 0) {
      to--;
    }
    while (from < to && counts[from] == 0) {
      from++;
    }
    if (from == to) {
      offset = 0;
      counts = NONE;
    } else if (to - from < counts.length) {
      counts = Arrays.copyOfRange(counts, from, to);
      offset += from;
    }
  }

  /** Index of the first bucket; 0 when all are empty. */
  int offset() {
    return offset;
  }

  /** Number of buckets from the first to the last. */
  int size() {
    return counts.length;
  }

  /** Count at a place from 0 to {@link #size} - 1. */
  long at(int place) {
    return counts[place];
  }

  /** Sum of the buckets up to an index. */
  long upTo(int index) {
    long sum = 0;
    for (int i = 0; i < counts.length && offset + i <= index; i++) {
      sum += counts[i];
    }
    return sum;
  }

  /** Sum of all. */
  long total() {
    return upTo(Integer.MAX_VALUE);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Buckets buckets
        && offset == buckets.offset
        && Arrays.equals(counts, buckets.counts);
  }

  @Override
  public int hashCode() {
    return 31 * offset + Arrays.hashCode(counts);
  }

  @Override
  public String toString() {
    return offset + Arrays.toString(counts);
  }
}
