package io.throughline.audit;

import java.time.Instant;

/** Times of tests. */
final class Moments {
  private Moments() {}

  /** {@code 2026-01-05} is its midnight, {@code 2026-01-05T10:30} a minute, in UTC. */
  static Instant of(String text) {
    String time = text.contains("T") ? text : text + "T00:00";
    return Instant.parse(time + ":00Z");
  }
}
