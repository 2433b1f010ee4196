package io.throughline.local.bench.postings;

/**
 * The time that is measured, as of {@link System#nanoTime}.
 *
 * @param from its first nanosecond
 * @param to the nanosecond after it
 */
record Window(long from, long to) {
  /** Whether what is due then is measured. */
  boolean holds(long due) {
    return due - from >= 0 && due - to < 0;
  }

  /** Whether it is over at a time. */
  boolean isOver(long nanos) {
    return nanos - to >= 0;
  }

  /** Its length. */
  long nanos() {
    return to - from;
  }
}
