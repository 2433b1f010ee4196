package io.throughline.reference;

import io.throughline.reference.table.DatedRow;
import io.throughline.reference.table.Row;
import io.throughline.reference.table.Span;
import io.throughline.reference.table.Table;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What the cells of one row must be. */
record Cells(Problems problems) {
  static final String OPEN = "open";
  private static final List<String> STATES = List.of(OPEN, "closed");
  private static final int FIRST_YEAR = 1900;
  private static final int LAST_YEAR = 2199;

  /** The row with its days; empty when it has a problem that hides what it says. */
  Optional<DatedRow> dated(Row row) {
    boolean isSound =
        switch (row.table()) {
          case ACCOUNTS -> isWord(row, "purpose", Purpose.words()) && isLeftOnPurpose(row);
          case PERIODS -> isWord(row, "state", STATES);
          case PROVIDERS -> isProvider(row);
          default -> true;
        };
    Optional<Span> span = span(row);
    return isSound ? span.map(days -> new DatedRow(row, days)) : Optional.empty();
  }

  private boolean isWord(Row row, String column, List<String> words) {
    boolean isWord = words.contains(row.text(column));
    if (!isWord) {
      problems.add(
          row,
          column,
          "is '%s'; expected one of %s".formatted(row.text(column), String.join(", ", words)));
    }
    return isWord;
  }

  private boolean isLeftOnPurpose(Row row) {
    boolean isLeft = new GlAccount(row.text("account")).isLeft();
    String purpose = row.text("purpose");
    boolean isBooked =
        purpose.equals(Purpose.CASH.word()) || purpose.equals(Purpose.RECEIVABLE.word());
    if (isLeft && isBooked) {
      problems.add(
          row,
          "account",
          "is LEAVE; expected an account, since %s is always booked".formatted(purpose));
    }
    return !isLeft || !isBooked;
  }

  private boolean isProvider(Row row) {
    String id = row.text("provider_id");
    boolean isMistyped = Npi.isAlike(id) && !Npi.isValid(id);
    if (isMistyped) {
      problems.add(
          row,
          "provider_id",
          "is '%s', ten digits of which the last does not check the others; expected an NPI"
              .formatted(id));
    }
    return !isMistyped;
  }

  private Optional<Span> span(Row row) {
    Table table = row.table();
    Optional<LocalDate> first = date(row, table.firstDay());
    Optional<LocalDate> last =
        row.text(table.lastDay()).isEmpty() && table != Table.PERIODS
            ? Optional.of(LocalDate.MAX)
            : date(row, table.lastDay());
    if (first.isEmpty() || last.isEmpty()) {
      return Optional.empty();
    }
    if (last.get().isBefore(first.get())) {
      problems.add(
          row,
          table.lastDay(),
          "is %s; expected no day before %s, %s"
              .formatted(last.get(), table.firstDay(), first.get()));
      return Optional.empty();
    }
    return Optional.of(new Span(first.get(), last.get()));
  }

  private Optional<LocalDate> date(Row row, String column) {
    try {
      LocalDate date = LocalDate.parse(row.text(column));
      if (date.getYear() >= FIRST_YEAR && date.getYear() <= LAST_YEAR) {
        return Optional.of(date);
      }
    } catch (DateTimeException e) {
      // Told below, as a date of another century is.
    }
    problems.add(
        row,
        column,
        "is '%s'; expected a date from %d to %d, e.g. 2026-01-01"
            .formatted(row.text(column), FIRST_YEAR, LAST_YEAR));
    return Optional.empty();
  }
}
