package io.throughline.ingest.x12.transaction;

import io.throughline.ingest.x12.segment.Days;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;

/** Dates and times of X12, which name no zone, as instants. */
final class BusinessTime {
  private static final long NANOS_PER_MICRO = 1_000;

  private final ZoneId zone;

  BusinessTime(ZoneId zone) {
    this.zone = zone;
  }

  /** The instant; null without a day. A day without a time begins at midnight. */
  Instant at(int day, long timeOfDay) {
    if (day == Days.NONE) {
      return null;
    }
    LocalTime time =
        timeOfDay == Days.NONE
            ? LocalTime.MIDNIGHT
            : LocalTime.ofNanoOfDay(timeOfDay * NANOS_PER_MICRO);
    return LocalDateTime.of(LocalDate.ofEpochDay(day), time).atZone(zone).toInstant();
  }

  /** The first that is there. */
  static Instant first(Instant... candidates) {
    for (Instant candidate : candidates) {
      if (candidate != null) {
        return candidate;
      }
    }
    return null;
  }
}
