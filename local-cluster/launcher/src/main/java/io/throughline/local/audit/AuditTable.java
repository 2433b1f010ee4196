package io.throughline.local.audit;

import io.throughline.audit.AuditReport;
import io.throughline.audit.AuditReport.MoneyTotal;
import io.throughline.audit.AuditReport.PassedOver;
import io.throughline.audit.AuditReport.Total;
import io.throughline.audit.Difference;
import io.throughline.audit.Difference.Evidence;
import io.throughline.local.text.Dollars;
import io.throughline.local.text.Table;
import io.throughline.local.text.Table.Column;
import java.math.BigInteger;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Set;

/** An audit for people. */
public record AuditTable(AuditReport report) {
  private static final Set<String> AMOUNTS =
      Set.of(
          "charge",
          "paid",
          "adjusted",
          "patientResponsibility",
          "outstanding",
          "advisedAmount",
          "settledAmount",
          "postedAmount",
          "journaledAmount",
          "amountAtRisk");

  /**
   * The text, each line ended.
   *
   * @param width columns of the terminal
   */
  public String text(int width) {
    StringBuilder text = new StringBuilder();
    text.append(
        "%,d events and %,d published records, judged until %s under policy %s%n%n"
            .formatted(
                report.events(),
                report.publishedRecords(),
                report.clock(),
                report.policyVersion()));
    text.append(totals(width)).append('\n').append(money(width));
    if (!report.passedOver().isEmpty()) {
      text.append('\n').append(passedOver(width));
    }
    text.append('\n');
    if (report.isEqual()) {
      text.append("Equal: what was published is what the rules say.\n");
    } else {
      report.differences().forEach(difference -> append(text, difference));
      text.append(
          "%,d differences%s%n"
              .formatted(
                  report.differenceCount(),
                  report.differenceCount() > report.differences().size()
                      ? ", the first %d above".formatted(report.differences().size())
                      : ""));
    }
    return text.toString();
  }

  private String totals(int width) {
    Table table =
        new Table(
            Column.text("compared"),
            Column.number("number"),
            Column.number("equal"),
            Column.number("different"));
    for (Total total : report.totals()) {
      table.row(
          total.what(),
          "%,d".formatted(total.compared()),
          "%,d".formatted(total.equal()),
          "%,d".formatted(total.compared() - total.equal()));
    }
    return table.text(width);
  }

  private String money(int width) {
    Table table =
        new Table(
            Column.text("dollars"),
            Column.text("of"),
            Column.number("expected"),
            Column.number("published"),
            Column.number("difference"));
    for (MoneyTotal sum : report.money()) {
      BigInteger expected = orZero(sum.expected());
      BigInteger published = orZero(sum.published());
      table.row(
          sum.what(),
          sum.kind(),
          dollars(expected),
          dollars(published),
          dollars(published.subtract(expected)));
    }
    return table.text(width);
  }

  private String passedOver(int width) {
    Table table =
        new Table(Column.text("not compared"), Column.number("number"), Column.text("reason"));
    for (PassedOver passed : report.passedOver()) {
      table.row(passed.what(), "%,d".formatted(passed.count()), passed.reason());
    }
    return table.text(width);
  }

  private static void append(StringBuilder text, Difference difference) {
    text.append(
        "%s %s %s (%s)%n"
            .formatted(
                difference.kind(),
                difference.issuer(),
                difference.number(),
                difference.transaction()));
    if (difference.rule() != null) {
      text.append("  %s (%s)%n".formatted(difference.rule(), difference.finding()));
    }
    text.append(
        "  %s: expected %s, published %s%n"
            .formatted(
                difference.field(),
                shown(difference.field(), difference.expected()),
                shown(difference.field(), difference.published())));
    for (Evidence fact : difference.evidence()) {
      text.append(
          fact.uri() == null
              ? "    %s, which is among no events that were read%n".formatted(fact.eventId())
              : "    %s %s  %s byte %d%n"
                  .formatted(fact.milestone(), fact.eventId(), fact.uri(), fact.byteOffset()));
    }
    text.append('\n');
  }

  private static String shown(String field, String value) {
    if (value == null) {
      return "nothing";
    }
    if (AMOUNTS.contains(field)) {
      return Dollars.of(Long.parseLong(value));
    }
    if (field.endsWith("At")) {
      return Instant.EPOCH.plus(Long.parseLong(value), ChronoUnit.MICROS).toString();
    }
    return value.isEmpty() ? "none" : value;
  }

  /** Sums of many amounts may be beyond a long, which then is said in cents. */
  private static String dollars(BigInteger cents) {
    return cents.bitLength() < Long.SIZE ? Dollars.of(cents.longValue()) : cents + " cents";
  }

  private static BigInteger orZero(BigInteger sum) {
    return sum == null ? BigInteger.ZERO : sum;
  }
}
