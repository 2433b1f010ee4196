package io.throughline.simulator.calendar;

import java.time.DayOfWeek;

/**
 * On which days a payer sends its 835s.
 *
 * @param weekday the day of the week, Monday being 0; negative: every business day
 */
public record PaymentCycle(int weekday) {
  /** Every business day, as Medicare contractors do. */
  public static final PaymentCycle DAILY = new PaymentCycle(-1);

  /** Once a week. */
  public static PaymentCycle weekly(DayOfWeek day) {
    return new PaymentCycle(day.getValue() - 1);
  }

  /** The first day of payment on or after a day. */
  public int onOrAfter(int day) {
    return weekday < 0
        ? BusinessDays.onOrAfter(day)
        : day + Math.floorMod(weekday - BusinessDays.dayOfWeek(day), 7);
  }

  /** Whether it pays on a day. */
  public boolean isOn(int day) {
    return onOrAfter(day) == day;
  }

  /** The day of payment before a day of payment. */
  public int before(int day) {
    return weekday < 0 ? BusinessDays.before(day) : day - 7;
  }
}
