package io.throughline.local.feed;

import io.throughline.local.text.Dollars;
import io.throughline.local.text.Table;
import io.throughline.local.text.Table.Column;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;

/**
 * A reconciliation for people: the sums, the dead letters by reason, the files that are not simply
 * fine, and the verdict.
 */
public record ReconciliationTable(Reconciliation account) {
  /**
   * The whole report.
   *
   * @param width columns of the terminal
   * @param everyFile also the files that are fine
   */
  public String text(int width, boolean everyFile) {
    return sums(width)
        + counts()
        + reasons("DEAD LETTERS BY REASON", account.reasons(), width)
        + reasons("LEFT OUT ON PURPOSE", account.skips(), width)
        + files(width, everyFile)
        + leftOut(width)
        + verdict();
  }

  private String sums(int width) {
    Table table =
        new Table(
            Column.text("USD"),
            Column.number("SEEN"),
            Column.number("EVENTS"),
            Column.number("DEAD LETTERS"),
            Column.number("DIFFERENCE"));
    row(table, "claims (CLM)", Tally::claims, false);
    row(table, "claim payments (CLP)", Tally::claimPayments, false);
    row(table, "charged on claims (CLM02)", Tally::clm02, true);
    row(table, "charged on payments (CLP03)", Tally::clp03, true);
    row(table, "paid (CLP04)", Tally::clp04, true);
    return table.text(width);
  }

  private void row(Table table, String what, ToLongFunction<Tally> of, boolean money) {
    long[] amounts = {
      of.applyAsLong(account.total(FileOutcome::seen)),
      of.applyAsLong(account.total(FileOutcome::inEvents)),
      of.applyAsLong(account.total(FileOutcome::inDeadLetters)),
      of.applyAsLong(account.total(FileOutcome::difference))
    };
    String[] cells = new String[1 + amounts.length];
    cells[0] = what;
    for (int i = 0; i < amounts.length; i++) {
      cells[i + 1] = money ? Dollars.of(amounts[i]) : Long.toString(amounts[i]);
    }
    table.row(cells);
  }

  private String counts() {
    return "%n%d files, %d events, %d of them about claims (%d known before), %d dead letters%n"
        .formatted(
            account.files().size(),
            account.events(),
            account.aboutClaims(),
            account.known(),
            account.deadLetters());
  }

  private static String reasons(String title, Map<String, Long> reasons, int width) {
    if (reasons.isEmpty()) {
      return "";
    }
    Table table = new Table(Column.text(title), Column.number(""));
    reasons.forEach((reason, count) -> table.row(reason, Long.toString(count)));
    return "\n" + table.text(width);
  }

  private String files(int width, boolean every) {
    List<FileOutcome> shown =
        account.files().stream().filter(file -> every || !isFine(file)).toList();
    if (shown.isEmpty()) {
      return "";
    }
    Table table =
        new Table(
            Column.cut("FILE"),
            Column.number("CLM"),
            Column.number("CLP"),
            Column.number("EVENTS"),
            Column.number("KNOWN"),
            Column.number("DEAD"),
            Column.text("WHY"));
    for (FileOutcome file : shown) {
      table.row(
          file.source().toString(),
          Long.toString(file.seen().claims()),
          Long.toString(file.seen().claimPayments()),
          Long.toString(file.events()),
          Long.toString(file.known()),
          Long.toString(file.reasons().values().stream().mapToLong(Long::longValue).sum()),
          why(file));
    }
    return "\n" + table.text(width);
  }

  private String leftOut(int width) {
    if (account.leftOut().isEmpty()) {
      return "";
    }
    Table table = new Table(Column.cut("NOT FED"), Column.text("WHY"));
    account.leftOut().forEach(table::row);
    return "\n" + table.text(width);
  }

  private String verdict() {
    if (account.files().isEmpty()) {
      return "\nNothing to feed.\n";
    }
    return account.isEqual()
        ? "\nEqual: every claim and every cent seen is in an event or in a dead letter.\n"
        : "\nNOT EQUAL: seen is not events + dead letters; the files are marked above.\n";
  }

  private static boolean isFine(FileOutcome file) {
    return file.reasons().isEmpty() && file.difference().equals(Tally.NONE);
  }

  private static String why(FileOutcome file) {
    String reasons = String.join(", ", file.reasons().keySet());
    return file.difference().equals(Tally.NONE)
        ? reasons
        : ("DIFFERENCE CLM %d CLP %d CLM02 %s CLP03 %s CLP04 %s"
                    .formatted(
                        file.difference().claims(),
                        file.difference().claimPayments(),
                        Dollars.of(file.difference().clm02()),
                        Dollars.of(file.difference().clp03()),
                        Dollars.of(file.difference().clp04()))
                + " "
                + reasons)
            .stripTrailing();
  }
}
