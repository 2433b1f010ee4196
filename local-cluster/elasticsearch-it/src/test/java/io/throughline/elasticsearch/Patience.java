package io.throughline.elasticsearch;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;

/** Waits for what must come, and says what did not. */
final class Patience {
  private static final Duration LONGEST = Duration.ofSeconds(90);

  private Patience() {}

  static void until(String what, Callable<Boolean> condition) throws Exception {
    until(what, LONGEST, condition);
  }

  static void until(String what, Duration longest, Callable<Boolean> condition) throws Exception {
    long deadline = System.nanoTime() + longest.toNanos();
    while (!condition.call()) {
      if (System.nanoTime() > deadline) {
        throw new AssertionError("Not within " + longest + ": " + what);
      }
      LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
    }
  }
}
