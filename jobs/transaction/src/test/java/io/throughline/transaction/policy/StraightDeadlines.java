package io.throughline.transaction.policy;

import java.math.BigInteger;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Set;

/** Deadlines as java.time works them out, without a thought for speed. */
record StraightDeadlines(ZoneId zone, Set<LocalDate> holidays) {
  private static final BigInteger MICROS = BigInteger.valueOf(1_000_000);

  long after(long from, int count, DeadlineUnit unit) {
    Instant instant = Instant.EPOCH.plus(from, ChronoUnit.MICROS);
    LocalDateTime local = LocalDateTime.ofInstant(instant, zone);
    return micros(
        switch (unit) {
          case HOURS -> instant.plus(count, ChronoUnit.HOURS);
          case DAYS -> local.plusDays(count).atZone(zone).toInstant();
          case BUSINESS_DAYS ->
              businessDay(local.toLocalDate(), count)
                  .atTime(local.toLocalTime())
                  .atZone(zone)
                  .toInstant();
          case END_OF_BUSINESS_DAY ->
              businessDay(local.toLocalDate(), count).plusDays(1).atStartOfDay(zone).toInstant();
        });
  }

  private LocalDate businessDay(LocalDate after, int count) {
    LocalDate day = after;
    int passed = 0;
    while (passed < count) {
      day = day.plusDays(1);
      boolean isWeekend =
          day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
      passed += isWeekend || holidays.contains(day) ? 0 : 1;
    }
    return day;
  }

  private static long micros(Instant instant) {
    BigInteger micros =
        BigInteger.valueOf(instant.getEpochSecond())
            .multiply(MICROS)
            .add(BigInteger.valueOf(instant.getNano() / 1_000));
    return micros.min(BigInteger.valueOf(Long.MAX_VALUE)).longValueExact();
  }

  static long at(String isoWithOffset) {
    return micros(ZonedDateTime.parse(isoWithOffset).toInstant());
  }
}
