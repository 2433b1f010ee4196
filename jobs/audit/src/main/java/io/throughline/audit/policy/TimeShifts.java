package io.throughline.audit.policy;

import io.throughline.audit.sql.Database;
import io.throughline.audit.sql.Table;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.concurrent.TimeUnit;

/**
 * A time zone as a table: since when local time is how far from UTC.
 *
 * <p>A local time that is skipped or repeated when clocks change counts by the shift before, as in
 * {@link java.time.ZonedDateTime#of}: so the shift after holds from the later of the two local
 * times of the change on.
 */
public final class TimeShifts {
  /** Deadlines beyond count by the last shift before. */
  private static final Instant LAST = Instant.parse("2150-01-01T00:00:00Z");

  private TimeShifts() {}

  /**
   * Puts those of a zone into a table.
   *
   * @param table with the columns of time_shift
   */
  public static void load(ZoneId zone, String table, Database database) {
    ZoneRules rules = zone.getRules();
    try (Table shifts = database.table(table)) {
      add(shifts, Long.MIN_VALUE, Long.MIN_VALUE, rules.getOffset(Instant.MIN));
      ZoneOffsetTransition change = rules.nextTransition(Instant.MIN);
      while (change != null && change.getInstant().isBefore(LAST)) {
        long utc = micros(change.toEpochSecond());
        int later =
            Math.max(
                change.getOffsetBefore().getTotalSeconds(),
                change.getOffsetAfter().getTotalSeconds());
        add(shifts, utc, utc + micros(later), change.getOffsetAfter());
        change = rules.nextTransition(change.getInstant());
      }
    }
  }

  private static void add(Table shifts, long fromUtc, long fromLocal, ZoneOffset shift) {
    shifts.add(fromUtc).add(fromLocal).add(micros(shift.getTotalSeconds())).end();
  }

  private static long micros(long seconds) {
    return TimeUnit.SECONDS.toMicros(seconds);
  }
}
