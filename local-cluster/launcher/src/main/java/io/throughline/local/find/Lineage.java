package io.throughline.local.find;

import io.throughline.elasticsearch.FoundTransaction;
import io.throughline.elasticsearch.FoundTransaction.Content;
import io.throughline.elasticsearch.FoundTransaction.Fact;
import io.throughline.elasticsearch.FoundTransaction.Finding;
import io.throughline.elasticsearch.FoundTransaction.Money;
import io.throughline.local.text.Dollars;
import io.throughline.local.text.Table;
import io.throughline.local.text.Table.Column;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One transaction from its first fact to its last, each with the bytes that say so. */
record Lineage(FoundTransaction transaction) {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(ZoneOffset.UTC);

  String text(int width) {
    Content content = transaction.content();
    return heading(content)
        + money(content.money())
        + findings(content.findings())
        + "\n"
        + facts(content.facts(), width);
  }

  private String heading(Content content) {
    String payer =
        content.payer() == null
            ? "unknown"
            : Stream.of(content.payer().name(), content.payer().id())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(", "));
    String latency =
        content.latency() == null
            ? "not remitted"
            : lasting(Duration.ofMillis(content.latency().submissionToRemittance()));
    return """
        Claim %s is %s
          transaction         %s
          billing provider    %s
          payer               %s
          submitted to paid   %s
        """
        .formatted(
            or(content.claim().number(), "without number"),
            content.stage(),
            transaction.id(),
            or(content.provider().id(), "unknown"),
            or(payer, "unknown"),
            latency);
  }

  private static String money(Money money) {
    Table table =
        new Table(
            Column.text(""),
            Column.number("CHARGE"),
            Column.number("PAID"),
            Column.number("ADJUSTED"),
            Column.number("PATIENT"),
            Column.number("OUTSTANDING"));
    table.row(
        "  " + money.currency(),
        Dollars.of(money.charge()),
        Dollars.of(money.paid()),
        Dollars.of(money.adjusted()),
        Dollars.of(money.patientResponsibility()),
        Dollars.of(money.outstanding()));
    return "\n" + table.text(Integer.MAX_VALUE);
  }

  private static String findings(List<Finding> findings) {
    if (findings.isEmpty()) {
      return "\nNo findings.\n";
    }
    StringBuilder text = new StringBuilder("\nFindings\n");
    for (Finding finding : findings) {
      text.append(
          "  %s by rule %s, %s at risk, shown by %s%n"
              .formatted(
                  finding.kind(),
                  finding.rule(),
                  Dollars.of(finding.amountAtRisk()),
                  String.join(", ", finding.evidence())));
    }
    return text.toString();
  }

  private static String facts(List<Fact> facts, int width) {
    Table table =
        new Table(
            Column.text("WHEN (UTC)"),
            Column.text("MILESTONE"),
            Column.text("STATUS"),
            Column.number("CHARGE"),
            Column.number("PAID"),
            Column.text("PAYER'S NUMBER"),
            Column.cut("FILE"),
            Column.number("BYTE"),
            Column.number("LENGTH"),
            Column.text("SEGMENT"));
    facts.stream()
        .sorted(Comparator.comparing(Fact::occurredAt).thenComparing(Fact::recordedAt))
        .forEach(fact -> row(table, fact));
    return table.text(width);
  }

  private static void row(Table table, Fact fact) {
    FoundTransaction.Source source = fact.source();
    table.row(
        TIME.format(fact.occurredAt()),
        fact.milestone(),
        or(fact.status(), ""),
        fact.charge() == null ? "" : Dollars.of(fact.charge()),
        fact.paid() == null ? "" : Dollars.of(fact.paid()),
        or(fact.payerClaimNumber(), ""),
        source.uri().substring(source.uri().lastIndexOf('/') + 1),
        Long.toString(source.offset()),
        Long.toString(source.length()),
        source.segment() + " " + source.tag());
  }

  private static String lasting(Duration duration) {
    String sign = duration.isNegative() ? "-" : "";
    Duration length = duration.abs();
    return "%s%d d %d h %d min"
        .formatted(sign, length.toDays(), length.toHoursPart(), length.toMinutesPart());
  }

  private static String or(String text, String otherwise) {
    return text == null || text.isEmpty() ? otherwise : text;
  }
}
