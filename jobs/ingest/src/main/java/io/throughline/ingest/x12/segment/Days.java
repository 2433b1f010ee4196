package io.throughline.ingest.x12.segment;

import java.time.LocalDate;
import java.time.Year;

/** Dates and times of X12, read without exceptions: files hold what they like. */
public final class Days {
  /** No date or time. */
  public static final int NONE = Integer.MIN_VALUE;

  /** Two-digit years from here on are of the last century. */
  private static final int PIVOT = 70;

  private static final long SECOND = 1_000_000L;

  private Days() {}

  /**
   * Days since 1970-01-01 of text that is YYMMDD or begins with CCYYMMDD (a range or a time may
   * follow), or {@link #NONE}.
   */
  public static int of(char[] chars, int from, int to) {
    int length = to - from;
    if (length == 6) {
      int year = digits(chars, from, 2);
      return day(year + (year < PIVOT ? 2000 : 1900), chars, from + 2, year);
    }
    if (length < 8) {
      return NONE;
    }
    int year = digits(chars, from, 4);
    return day(year, chars, from + 4, year < 1900 ? -1 : year);
  }

  private static int day(int year, char[] chars, int from, int valid) {
    int month = digits(chars, from, 2);
    int day = digits(chars, from + 2, 2);
    if (valid < 0 || month < 1 || month > 12 || day < 1 || day > lengthOfMonth(year, month)) {
      return NONE;
    }
    return (int) LocalDate.of(year, month, day).toEpochDay();
  }

  private static int lengthOfMonth(int year, int month) {
    return switch (month) {
      case 2 -> Year.isLeap(year) ? 29 : 28;
      case 4, 6, 9, 11 -> 30;
      default -> 31;
    };
  }

  /**
   * Microsecond of the day of text HHMM, HHMMSS, HHMMSSD or HHMMSSDD, or {@link #NONE}. Seconds
   * that are none count 0.
   */
  public static long timeOfDay(char[] chars, int from, int to) {
    int length = to - from;
    if (length < 4) {
      return NONE;
    }
    int hour = digits(chars, from, 2);
    int minute = digits(chars, from + 2, 2);
    if (hour < 0 || hour > 23 || minute < 0 || minute > 59) {
      return NONE;
    }
    long micros = (hour * 60L + minute) * 60 * SECOND;
    int second = length < 6 ? 0 : digits(chars, from + 4, 2);
    if (second < 0 || second > 59) {
      return micros;
    }
    micros += second * SECOND;
    if (length == 7) {
      micros += Math.max(0, digits(chars, from + 6, 1)) * SECOND / 10;
    } else if (length == 8) {
      micros += Math.max(0, digits(chars, from + 6, 2)) * SECOND / 100;
    }
    return micros;
  }

  private static int digits(char[] chars, int from, int count) {
    int value = 0;
    for (int i = from; i < from + count; i++) {
      if (chars[i] < '0' || chars[i] > '9') {
        return -1;
      }
      value = value * 10 + chars[i] - '0';
    }
    return value;
  }
}
