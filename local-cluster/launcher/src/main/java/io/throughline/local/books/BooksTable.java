package io.throughline.local.books;

import com.fasterxml.jackson.databind.JsonNode;
import io.throughline.local.text.Dollars;
import io.throughline.local.text.Table;
import io.throughline.local.text.Table.Column;
import java.util.List;

/** Accounts and documents as tables. */
public final class BooksTable {
  private BooksTable() {}

  /**
   * Accounts with their balances, and the sum of each column, which is zero when all is well.
   *
   * @param accounts of one company
   */
  public static String accounts(JsonNode accounts, int width) {
    Table table =
        new Table(
            Column.text("account"),
            Column.text("currency"),
            Column.number("debit"),
            Column.number("credit"),
            Column.number("balance"),
            Column.number("lines"));
    long debit = 0;
    long credit = 0;
    long lines = 0;
    for (JsonNode account : accounts) {
      debit += account.get("debit").asLong();
      credit += account.get("credit").asLong();
      lines += account.get("lines").asLong();
      table.row(
          account.get("account").asText(),
          account.get("currency").asText(),
          dollars(account.get("debit")),
          dollars(account.get("credit")),
          dollars(account.get("balance")),
          account.get("lines").asText());
    }
    table.row(
        "in all",
        "",
        Dollars.of(debit),
        Dollars.of(credit),
        Dollars.of(debit + credit),
        lines + "");
    return table.text(width);
  }

  /** Documents, a row each. */
  public static String journals(List<JsonNode> journals, int width) {
    Table table =
        new Table(
            Column.number("no."),
            Column.text("company"),
            Column.text("document"),
            Column.text("period"),
            Column.text("posted"),
            Column.number("debit"),
            Column.number("lines"),
            Column.text("text"),
            Column.cut("key"));
    for (JsonNode journal : journals) {
      JsonNode document = journal.get("document");
      table.row(
          journal.get("sequence").asText(),
          document.get("company").asText(),
          document.get("year").asText() + "/" + document.get("number").asText(),
          journal.get("period").asText(),
          journal.get("postingDate").asText(),
          Dollars.of(debit(journal)),
          Integer.toString(journal.get("lines").size()),
          journal.get("text").asText(""),
          journal.get("key").asText());
    }
    return table.text(width);
  }

  private static long debit(JsonNode journal) {
    long debit = 0;
    for (JsonNode line : journal.get("lines")) {
      debit += Math.max(0, line.get("amount").asLong());
    }
    return debit;
  }

  private static String dollars(JsonNode cents) {
    return Dollars.of(cents.asLong());
  }
}
