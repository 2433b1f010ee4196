package io.throughline.kpi;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Times of records as micros since epoch. */
final class Micros {
  private Micros() {}

  static long of(Instant time) {
    return ChronoUnit.MICROS.between(Instant.EPOCH, time);
  }

  static Long ofNullable(Instant time) {
    return time == null ? null : (Long) of(time);
  }
}
