package io.throughline.local.feed;

import java.time.Duration;

/** A moment on the clock that only runs forward. */
record Deadline(Duration timeout, long at) {
  static Deadline in(Duration timeout) {
    return new Deadline(timeout, System.nanoTime() + timeout.toNanos());
  }

  boolean isOver() {
    return System.nanoTime() - at > 0;
  }
}
