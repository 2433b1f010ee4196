package io.throughline.audit.policy;

import io.throughline.audit.sql.Database;
import io.throughline.audit.sql.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A policy, and the limits of the rules, as rows. */
public final class PolicyRows {
  private static final int FACTS = 1_000;
  private static final int FACTS_OF_NUMBER = 64;
  private static final int LINKS_OF_NUMBER = 8;
  private static final int PLAUSIBLE_COUNT = 12;

  private PolicyRows() {}

  /**
   * Puts it into the tables.
   *
   * @param clock until when everything is judged
   * @param tolerance how long before the clock a finding may not have been said yet
   */
  public static void load(Policy policy, Instant clock, Duration tolerance, Database database) {
    try (Table row = database.table("policy")) {
      row.add(clock)
          .add(micros(tolerance))
          .add(micros(policy.settling()))
          .add(micros(policy.late()))
          .add(FACTS)
          .add(FACTS_OF_NUMBER)
          .add(LINKS_OF_NUMBER)
          .add(PLAUSIBLE_COUNT)
          .end();
    }
    try (Table holidays = database.table("holiday")) {
      policy.holidays().forEach(day -> holidays.add(day).end());
    }
    try (Table deadlines = database.table("deadline")) {
      int ordinal = 0;
      for (Deadline deadline : policy.deadlines()) {
        ordinal++;
        for (String payer : orAny(deadline.payers())) {
          for (String facility : orAny(deadline.facilities())) {
            deadlines
                .add(ordinal)
                .add(deadline.rule())
                .add(payer)
                .add(facility)
                .add(deadline.within())
                .add(deadline.unit())
                .end();
          }
        }
      }
    }
    TimeShifts.load(policy.zone(), "time_shift", database);
  }

  private static List<String> orAny(List<String> names) {
    return names.isEmpty() ? Collections.singletonList(null) : names;
  }

  private static long micros(Duration duration) {
    return TimeUnit.SECONDS.toMicros(duration.toSeconds());
  }
}
