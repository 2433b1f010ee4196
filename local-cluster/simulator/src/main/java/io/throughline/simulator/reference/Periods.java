package io.throughline.simulator.reference;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

/** Accounting periods around a history: months, or years where months would be too many rows. */
final class Periods {
  /** Of all companies; a set of master data holds at most 50,000 rows. */
  private static final int MOST_ROWS = 20_000;

  /** After the last day, for what is posted later. */
  private static final int MONTHS_AFTER = 3;

  private Periods() {}

  /**
   * Rows of one company, without its code.
   *
   * @param companies that get the same
   */
  static List<String> of(LocalDate first, LocalDate last, int companies) {
    List<String> months = new ArrayList<>();
    YearMonth end = YearMonth.from(last).plusMonths(MONTHS_AFTER);
    for (YearMonth month = YearMonth.from(first);
        !month.isAfter(end);
        month = month.plusMonths(1)) {
      months.add("%s,%s,%s,open".formatted(month, month.atDay(1), month.atEndOfMonth()));
    }
    if (months.size() * (long) companies <= MOST_ROWS) {
      return months;
    }
    List<String> years = new ArrayList<>();
    for (int year = first.getYear(); year <= end.getYear(); year++) {
      years.add("%d,%d-01-01,%d-12-31,open".formatted(year, year, year));
    }
    return years;
  }
}
