package io.throughline.simulator.x12;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;

/** How X12 writes amounts, dates and times. */
final class Texts {
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HHmm");

  private Texts() {}

  /** Cents as a decimal number (type R) without needless zeros: 6300 is 63, 6350 is 63.5. */
  static String amount(long cents) {
    long whole = Math.abs(cents) / 100;
    int part = (int) (Math.abs(cents) % 100);
    StringBuilder text = new StringBuilder(12);
    if (cents < 0) {
      text.append('-');
    }
    text.append(whole);
    if (part != 0) {
      text.append('.').append((char) ('0' + part / 10));
      if (part % 10 != 0) {
        text.append((char) ('0' + part % 10));
      }
    }
    return text.toString();
  }

  /** CCYYMMDD. */
  static String date(LocalDate date) {
    return Integer.toString(
        date.getYear() * 10_000 + date.getMonthValue() * 100 + date.getDayOfMonth());
  }

  /** HHMM. */
  static String time(LocalTime time) {
    return TIME.format(time);
  }
}
