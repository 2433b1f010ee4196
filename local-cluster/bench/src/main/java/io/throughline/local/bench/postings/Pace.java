package io.throughline.local.bench.postings;

/** Whether events went out as they were due: what the broker has acknowledged of a window. */
final class Pace {
  private static final long NANOS_PER_SECOND = 1_000_000_000L;

  private final Window window;
  private long events;
  private long last;
  private long latest;

  Pace(Window window) {
    this.window = window;
    this.last = window.to();
  }

  /**
   * The broker has an event.
   *
   * @param due when it was due to be sent
   * @param at when it was acknowledged
   */
  synchronized void acknowledged(long due, long at) {
    if (window.holds(due)) {
      events++;
      last = at - last > 0 ? at : last;
      latest = Math.max(latest, at - due);
    }
  }

  /** Events a second: over the window, or until the last was acknowledged if that was later. */
  synchronized long eventsPerSecond() {
    return Math.round(events * (double) NANOS_PER_SECOND / (last - window.from()));
  }

  /** The longest from when an event was due until it was acknowledged; nanoseconds. */
  synchronized long latest() {
    return latest;
  }

  /** Whether at least 99 in 100 of the wanted events a second went out. */
  boolean isKept(int wanted) {
    return 100 * eventsPerSecond() >= 99L * wanted;
  }
}
