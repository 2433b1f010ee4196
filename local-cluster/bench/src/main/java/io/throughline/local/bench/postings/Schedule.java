package io.throughline.local.bench.postings;

/**
 * Events at a steady rate. An event is due at its time whatever became of those before: when the
 * sender falls behind, the wait counts.
 *
 * @param start when the first is due, as of {@link System#nanoTime}
 * @param eventsPerSecond at least 1
 */
record Schedule(long start, int eventsPerSecond) {
  private static final long NANOS_PER_SECOND = 1_000_000_000L;

  /**
   * When an event is due, as of {@link System#nanoTime}.
   *
   * @param number of the event, from 0
   */
  long due(long number) {
    return start
        + number / eventsPerSecond * NANOS_PER_SECOND
        + number % eventsPerSecond * NANOS_PER_SECOND / eventsPerSecond;
  }

  /** What is due between two seconds of the schedule. */
  Window window(int fromSecond, int toSecond) {
    return new Window(start + fromSecond * NANOS_PER_SECOND, start + toSecond * NANOS_PER_SECOND);
  }
}
