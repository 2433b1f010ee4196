package io.throughline.simulator.account;

import io.throughline.simulator.Padded;
import java.time.LocalDate;

/**
 * Account numbers: eleven digits, the day of service first, and so with a leading zero, which
 * counts.
 */
final class AccountNumber {
  private static final int FIRST_DAY = (int) LocalDate.of(2000, 1, 1).toEpochDay();

  private AccountNumber() {}

  static String of(int panel, int day, int index) {
    return Padded.number(day - FIRST_DAY, 5) + Padded.number(panel, 2) + Padded.number(index, 4);
  }
}
