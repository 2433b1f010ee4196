package io.throughline.simulator.calendar;

import java.time.LocalDate;

/** Monday to Friday. Holidays are not known: nothing here hangs on a single day. */
public final class BusinessDays {
  private static final int SATURDAY = 5;

  private BusinessDays() {}

  /** Monday is 0, Sunday 6. */
  static int dayOfWeek(int day) {
    return Math.floorMod(day + 3, 7);
  }

  /** Whether offices work. */
  public static boolean isOne(int day) {
    return dayOfWeek(day) < SATURDAY;
  }

  /** The day, or the Monday after it. */
  public static int onOrAfter(int day) {
    int dayOfWeek = dayOfWeek(day);
    return dayOfWeek < SATURDAY ? day : day + 7 - dayOfWeek;
  }

  /** So many business days after the day. */
  public static int after(int day, int count) {
    int result = day;
    for (int i = 0; i < count; i++) {
      result = onOrAfter(result + 1);
    }
    return result;
  }

  /** The business day before the day. */
  public static int before(int day) {
    int result = day - 1;
    while (!isOne(result)) {
      result--;
    }
    return result;
  }

  /** Whether it is one of the last two business days of its month, or a day after them. */
  public static boolean isMonthEnd(int day) {
    LocalDate date = LocalDate.ofEpochDay(day);
    int last = day - date.getDayOfMonth() + date.lengthOfMonth();
    int lastBusinessDay = isOne(last) ? last : before(last);
    return day >= before(lastBusinessDay);
  }
}
