package io.throughline.simulator.text;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/** Times as source systems write them. */
public final class LocalTimes {
  private static final DateTimeFormatter ISO =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssXXX");

  private LocalTimes() {}

  /** HL7 v2: YYYYMMDDHHMMSS. */
  public static String hl7(LocalDateTime at) {
    long date = date(at.toLocalDate());
    long time = at.getHour() * 10_000L + at.getMinute() * 100L + at.getSecond();
    return Long.toString(date * 1_000_000L + time);
  }

  /** HL7 v2: YYYYMMDD. */
  public static String hl7(LocalDate day) {
    return Long.toString(date(day));
  }

  private static long date(LocalDate day) {
    return day.getYear() * 10_000L + day.getMonthValue() * 100L + day.getDayOfMonth();
  }

  /** ISO 8601 with the offset of a zone. */
  public static String iso(LocalDateTime at, ZoneId zone) {
    return ISO.format(at.atZone(zone));
  }
}
