package io.throughline.local.find;

import io.throughline.elasticsearch.search.FoundFinding;
import io.throughline.elasticsearch.search.FoundTransaction;
import io.throughline.elasticsearch.search.FoundTransaction.Content;
import io.throughline.local.text.Dollars;
import io.throughline.local.text.Table;
import io.throughline.local.text.Table.Column;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Transactions, those with most money at risk first. */
record TransactionList(List<FoundTransaction> transactions) {
  String text(int width) {
    List<FoundTransaction> sorted =
        transactions.stream()
            .sorted(Comparator.comparingLong(TransactionList::atRisk).reversed())
            .toList();
    return width >= Paired.WIDE ? wide(sorted, width) : narrow(sorted, width);
  }

  private static String wide(List<FoundTransaction> transactions, int width) {
    Table table =
        new Table(
            Column.text("TRANSACTION"),
            Column.text("KIND"),
            Column.text("NUMBER"),
            Column.text("OF"),
            Column.cut("PAYER"),
            Column.text("STAGE"),
            Column.number("CHARGE"),
            Column.number("PAID"),
            Column.number("AT RISK"),
            Column.number("FACTS"));
    for (FoundTransaction transaction : transactions) {
      Content content = transaction.content();
      table.row(
          transaction.id(),
          content.kind(),
          number(content),
          issuer(content),
          payer(content),
          content.stage(),
          Dollars.of(content.money().charge()),
          Dollars.of(content.money().paid()),
          Dollars.of(atRisk(transaction)),
          Integer.toString(content.factCount()));
    }
    return table.text(width);
  }

  private static String narrow(List<FoundTransaction> transactions, int width) {
    Table table =
        new Table(
            Column.text("KIND"),
            Column.text("NUMBER"),
            Column.text("STAGE"),
            Column.number("CHARGE"),
            Column.number("PAID"),
            Column.number("AT RISK"));
    List<String> seconds = new ArrayList<>();
    for (FoundTransaction transaction : transactions) {
      Content content = transaction.content();
      table.row(
          content.kind(),
          number(content),
          content.stage(),
          Dollars.of(content.money().charge()),
          Dollars.of(content.money().paid()),
          Dollars.of(atRisk(transaction)));
      seconds.add(
          "  %s  %s  %s"
                  .formatted(transaction.id(), issuer(content), payer(content))
                  .stripTrailing()
              + "\n");
    }
    return Paired.text(table, seconds, width);
  }

  private static long atRisk(FoundTransaction transaction) {
    return transaction.content().findings().stream()
        .filter(FoundFinding::isOpen)
        .mapToLong(FoundFinding::amountAtRisk)
        .sum();
  }

  private static String number(Content content) {
    return Words.or(content.number(), Words.or(content.claim().number(), ""));
  }

  private static String issuer(Content content) {
    return Words.or(content.issuer(), Words.or(content.provider().id(), ""));
  }

  private static String payer(Content content) {
    return content.payer() == null ? "" : Words.or(content.payer().name(), "");
  }
}
