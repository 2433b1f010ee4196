package io.throughline.reference;

import io.throughline.reference.table.DatedRow;
import io.throughline.reference.table.Row;
import io.throughline.reference.table.Table;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What rows of master data must agree on beyond what the schema of a row says. */
public final class ReferenceRules {
  /** Rows of all tables together, at most. */
  public static final int MOST_ROWS = 50_000;

  private ReferenceRules() {}

  /**
   * All that is wrong.
   *
   * @param rows to be judged
   * @param refused rows of which it is told already that they are wrong: what mentions them is
   *     right
   * @param cut tables of which rows are missing that nobody could read: what mentions any is right
   */
  public static List<ReferenceProblem> problems(List<Row> rows, List<Row> refused, Set<Table> cut) {
    Problems problems = new Problems();
    tables(rows, refused, cut, problems);
    return problems.all();
  }

  static Tables tables(List<Row> rows, List<Row> refused, Set<Table> cut, Problems problems) {
    Tables tables = new Tables(cut);
    if (rows.size() + refused.size() > MOST_ROWS) {
      problems.add(
          "has %d rows; expected at most %d".formatted(rows.size() + refused.size(), MOST_ROWS));
      return tables;
    }
    refused.forEach(tables::addRefused);
    Cells cells = new Cells(problems);
    for (Row row : rows) {
      Optional<DatedRow> dated = cells.dated(row);
      dated.ifPresentOrElse(tables::add, () -> tables.addRefused(row));
    }
    new Continuity(tables, problems).check();
    new Aliases(tables, problems).check();
    new Mentions(tables, problems).check();
    new Ambiguity(tables, problems).check();
    return tables;
  }
}
