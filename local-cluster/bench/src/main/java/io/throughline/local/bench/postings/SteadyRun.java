package io.throughline.local.bench.postings;

import java.io.IOException;
import java.time.Duration;

/**
 * Sends on schedule until all that is due in the window is sent and its postings are read, or
 * nobody waits for them any more. The load goes on meanwhile: a job that has nothing else to do
 * would be quicker.
 */
final class SteadyRun {
  private static final Duration SAY_EVERY = Duration.ofSeconds(10);

  private final EventSender sender;
  private final PostingReader reader;
  private final Schedule schedule;
  private final Window window;
  private final Pace pace;
  private final Watcher watcher;
  private int expected;
  private long said;

  SteadyRun(
      EventSender sender,
      PostingReader reader,
      Schedule schedule,
      Window window,
      Pace pace,
      Watcher watcher) {
    this.sender = sender;
    this.reader = reader;
    this.schedule = schedule;
    this.window = window;
    this.pace = pace;
    this.watcher = watcher;
    this.said = schedule.start();
  }

  /** Is told now and then how far it is. */
  @FunctionalInterface
  interface Watcher {
    /**
     * It goes on.
     *
     * @param elapsed since the first event was due
     * @param measured postings of the window that were read
     * @param expected postings of the window whose events were sent
     * @throws IOException to end it
     */
    void going(Duration elapsed, int measured, int expected) throws IOException;
  }

  /**
   * Sends.
   *
   * @param patience after the last event of the window
   * @return how many postings there should be in the window
   * @throws IOException the watcher's
   */
  int send(Duration patience) throws IOException {
    while (!window.isOver(schedule.due(sender.sent()))) {
      step();
    }
    long end = System.nanoTime() + patience.toNanos();
    while (reader.measured() < expected && System.nanoTime() - end < 0) {
      step();
    }
    return expected;
  }

  private void step() throws IOException {
    expected += sender.next(schedule, window, pace);
    long now = System.nanoTime();
    if (now - said > SAY_EVERY.toNanos()) {
      said = now;
      watcher.going(Duration.ofNanos(now - schedule.start()), reader.measured(), expected);
    }
  }
}
