package io.throughline.transaction.broken;

import java.time.Instant;

/** Breaks a rule on purpose. */
public final class ReadsTheClock {
  private ReadsTheClock() {}

  public static Instant assessedAt() {
    return Instant.now();
  }
}
