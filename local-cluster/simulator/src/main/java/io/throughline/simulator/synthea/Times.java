package io.throughline.simulator.synthea;

import io.throughline.simulator.recorded.Row;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;

/** Times are instants in UTC; the hospital's systems tell them as local. */
final class Times {
  private Times() {}

  static LocalDateTime local(Row row, String column, ZoneId zone) {
    try {
      return LocalDateTime.ofInstant(Instant.parse(row.text(column)), zone);
    } catch (DateTimeParseException e) {
      throw new IllegalArgumentException(
          "%s: column %s is no time such as 2023-01-27T16:17:47Z".formatted(row.place(), column),
          e);
    }
  }
}
