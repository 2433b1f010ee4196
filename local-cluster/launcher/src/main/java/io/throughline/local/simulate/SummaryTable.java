package io.throughline.local.simulate;

import io.throughline.local.text.Table;
import io.throughline.simulator.recorded.Reckoning;
import io.throughline.simulator.recorded.RecordedSummary;
import io.throughline.simulator.statistics.Met;
import io.throughline.simulator.statistics.Summary;
import java.util.Locale;
import java.util.Map;

/**
 * Summaries as tables: what was told; of a drawn history, rates asked for and met; of a recorded
 * one, what was read, told and left over.
 */
public final class SummaryTable {
  private static final String CENTS = "cents-";

  private SummaryTable() {}

  /** Lines for a drawn history. */
  public static String of(Summary summary, int width) {
    Table rates =
        new Table(
            Table.Column.text("rate"),
            Table.Column.number("asked"),
            Table.Column.number("met"),
            Table.Column.number("of"));
    for (Met met : summary.rates()) {
      rates.row(met.rate(), number(met.asked()), number(met.met()), "%,d".formatted(met.of()));
    }
    return told(summary.counts(), summary.events(), width) + "\n" + rates.text(width);
  }

  /** Lines for a recorded history. */
  public static String of(RecordedSummary summary, int width) {
    Table money =
        new Table(
            Table.Column.text("money"),
            Table.Column.number("rows"),
            Table.Column.number("charged, $"),
            Table.Column.number("paid, $"),
            Table.Column.number("other, $"));
    row(money, "read", summary.read());
    row(money, "told (rows: visits)", summary.told());
    summary.leftovers().forEach((reason, sum) -> row(money, "left over: " + reason, sum));
    return told(summary.counts(), summary.events(), width) + "\n" + money.text(width);
  }

  private static void row(Table money, String name, Reckoning.Sum sum) {
    money.row(
        name,
        "%,d".formatted(sum.rows()),
        dollars(sum.charged()),
        dollars(sum.paid()),
        dollars(sum.other()));
  }

  private static String told(Map<String, Long> counts, Map<String, Long> events, int width) {
    Table table = new Table(Table.Column.text("told"), Table.Column.number("count"));
    for (String name : new String[] {"accounts", "files", "bytes", "events", "findings"}) {
      table.row(name, "%,d".formatted(counts.get(name)));
    }
    events.forEach((name, count) -> table.row("  " + name, "%,d".formatted(count)));
    counts.forEach(
        (name, cents) -> {
          if (name.startsWith(CENTS)) {
            table.row(name.substring(CENTS.length()) + ", $", dollars(cents));
          }
        });
    return table.text(width);
  }

  private static String dollars(long cents) {
    return (cents < 0 ? "-" : "")
        + "%,d.%02d".formatted(Math.abs(cents) / 100, Math.abs(cents) % 100);
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.4f", value);
  }
}
