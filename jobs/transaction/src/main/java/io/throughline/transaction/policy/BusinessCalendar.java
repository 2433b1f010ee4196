package io.throughline.transaction.policy;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Collection;

/**
 * Days and business days of a zone, in micros since the epoch. What lies beyond 64 bits is the last
 * time there is.
 */
final class BusinessCalendar {
  private static final long MICROS_A_SECOND = 1_000_000L;
  private static final long MICROS_AN_HOUR = 3_600 * MICROS_A_SECOND;
  private static final int DAYS_A_WEEK = 7;

  /** 1 January 1970 was a Thursday; counted from Monday. */
  private static final int WEEKDAY_OF_EPOCH = 3;

  private static final int SATURDAY = 5;

  private final LocalClock clock;

  /** Days since the epoch, in order. */
  private final long[] holidays;

  BusinessCalendar(ZoneId zone, Collection<LocalDate> holidays) {
    this.clock = new LocalClock(zone);
    this.holidays = holidays.stream().mapToLong(LocalDate::toEpochDay).sorted().toArray();
  }

  /** So many units after a time. */
  long after(long from, int count, DeadlineUnit unit) {
    if (unit == DeadlineUnit.HOURS) {
      return later(from, count * MICROS_AN_HOUR);
    }
    long second = Math.floorDiv(from, MICROS_A_SECOND);
    long local = clock.local(second);
    long day = Math.floorDiv(local, LocalClock.SECONDS_A_DAY);
    long ofDay = Math.floorMod(local, LocalClock.SECONDS_A_DAY);
    if (unit == DeadlineUnit.END_OF_BUSINESS_DAY) {
      long end = clock.startOfDay(businessDayAfter(day, count) + 1);
      return later(from, (end - second) * MICROS_A_SECOND - Math.floorMod(from, MICROS_A_SECOND));
    }
    long on = unit == DeadlineUnit.DAYS ? day + count : businessDayAfter(day, count);
    return later(
        from, (clock.time(on * LocalClock.SECONDS_A_DAY + ofDay) - second) * MICROS_A_SECOND);
  }

  private long businessDayAfter(long day, int count) {
    long at = day;
    for (int left = count; left > 0; left -= isBusinessDay(at) ? 1 : 0) {
      at++;
    }
    return at;
  }

  private boolean isBusinessDay(long day) {
    return Math.floorMod(day + WEEKDAY_OF_EPOCH, DAYS_A_WEEK) < SATURDAY
        && Arrays.binarySearch(holidays, day) < 0;
  }

  /** A time so much later, but none after the last. */
  static long later(long from, long micros) {
    long sum = from + micros;
    boolean isBeyond = micros > 0 && sum < from;
    return isBeyond ? Long.MAX_VALUE : sum;
  }
}
