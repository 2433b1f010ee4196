package io.throughline.local.policy;

import io.throughline.local.text.Table;
import io.throughline.local.text.Table.Column;
import io.throughline.transaction.policy.Deadline;
import io.throughline.transaction.policy.Policy;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;

/**
 * A policy as people read it: the deadline that each entry gives something that happens at a time.
 *
 * @param policy to be shown
 * @param at when something happens
 */
public record PolicyTable(Policy policy, Instant at) {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("EEE yyyy-MM-dd HH:mm:ss xxx", Locale.ROOT);

  /**
   * The table, each line ended.
   *
   * @param width columns of the terminal
   */
  public String text(int width) {
    Table table =
        new Table(
            Column.text("RULE"),
            Column.cut("PAYERS"),
            Column.cut("FACILITIES"),
            Column.text("WITHIN"),
            Column.text("DEADLINE"));
    for (String rule : Policy.rules()) {
      List<Deadline> deadlines =
          policy.deadlines().stream().filter(deadline -> deadline.rule().equals(rule)).toList();
      if (deadlines.isEmpty()) {
        table.row(rule, "any", "any", "off", "");
      }
      for (Deadline deadline : deadlines) {
        table.row(
            rule,
            names(deadline.payers()),
            names(deadline.facilities()),
            within(deadline),
            time(of(deadline)));
      }
    }
    return "Policy %s; deadlines of what happens on %s, %s, %d holidays:%n%s"
        .formatted(
            policy.version(),
            local(at),
            policy.timeZone(),
            policy.holidays().size(),
            table.text(width));
  }

  private long of(Deadline deadline) {
    return policy.deadline(
        deadline.rule(),
        ChronoUnit.MICROS.between(Instant.EPOCH, at),
        deadline.payers().stream().findFirst().orElse(null),
        deadline.facilities().stream().findFirst().orElse(null));
  }

  private String time(long micros) {
    return local(Instant.EPOCH.plus(micros, ChronoUnit.MICROS));
  }

  private String local(Instant time) {
    return TIME.format(ZonedDateTime.ofInstant(time, policy.timeZone()));
  }

  private static String names(List<String> names) {
    return names.isEmpty() ? "any" : String.join(", ", names);
  }

  /** How much a deadline allows, e.g. 2 business-days. */
  static String within(Deadline deadline) {
    return deadline.within() + " " + deadline.unit().word();
  }
}
