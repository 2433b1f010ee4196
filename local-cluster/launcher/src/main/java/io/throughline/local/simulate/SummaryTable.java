package io.throughline.local.simulate;

import io.throughline.local.text.Table;
import io.throughline.simulator.statistics.Met;
import io.throughline.simulator.statistics.Summary;
import java.util.Locale;

/** A summary as tables: what was told, and rates asked for and met. */
public final class SummaryTable {
  private final Summary summary;

  public SummaryTable(Summary summary) {
    this.summary = summary;
  }

  /** Its lines. */
  public String text(int width) {
    Table counts = new Table(Table.Column.text("told"), Table.Column.number("count"));
    for (String name : new String[] {"accounts", "files", "bytes", "events", "findings"}) {
      counts.row(name, "%,d".formatted(summary.counts().get(name)));
    }
    summary.events().forEach((name, count) -> counts.row("  " + name, "%,d".formatted(count)));
    summary
        .counts()
        .forEach(
            (name, cents) -> {
              if (name.startsWith("cents-")) {
                counts.row(name.substring(6) + ", $", dollars(cents));
              }
            });
    Table rates =
        new Table(
            Table.Column.text("rate"),
            Table.Column.number("asked"),
            Table.Column.number("met"),
            Table.Column.number("of"));
    for (Met met : summary.rates()) {
      rates.row(met.rate(), number(met.asked()), number(met.met()), "%,d".formatted(met.of()));
    }
    return counts.text(width) + "\n" + rates.text(width);
  }

  private static String dollars(long cents) {
    return "%,d.%02d".formatted(cents / 100, Math.abs(cents % 100));
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.4f", value);
  }
}
