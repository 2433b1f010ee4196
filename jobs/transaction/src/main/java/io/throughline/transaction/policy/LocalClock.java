package io.throughline.transaction.policy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.List;

/**
 * Local time of a zone, in seconds: the same answers as those of java.time, from a table for the
 * years 1900 to 2199, in which nothing is allocated.
 *
 * <p>A local time that is there twice is the first of the two; one that is skipped is as much later
 * as was skipped.
 */
final class LocalClock {
  static final int SECONDS_A_DAY = 86_400;

  private static final long TABLE_FROM = LocalDate.of(1900, 1, 1).toEpochDay() * SECONDS_A_DAY;
  private static final long TABLE_TO = LocalDate.of(2200, 1, 1).toEpochDay() * SECONDS_A_DAY;

  /** More than any offset: what is inside by this much in one time is inside in the other. */
  private static final long MARGIN = 2 * SECONDS_A_DAY;

  private final ZoneId zone;
  private final ZoneRules rules;

  /** When the offset changes, in UTC. */
  private final long[] changes;

  /** The local time from which only the offset after the change is there. */
  private final long[] localChanges;

  /** Before each change in seconds; the last one is the one after the last change. */
  private final int[] offsets;

  LocalClock(ZoneId zone) {
    this.zone = zone;
    this.rules = zone.getRules();
    List<ZoneOffsetTransition> found = transitions(rules);
    int count = found.size();
    changes = new long[count];
    localChanges = new long[count];
    offsets = new int[count + 1];
    offsets[0] = rules.getOffset(Instant.ofEpochSecond(TABLE_FROM)).getTotalSeconds();
    for (int i = 0; i < count; i++) {
      changes[i] = found.get(i).toEpochSecond();
      offsets[i + 1] = found.get(i).getOffsetAfter().getTotalSeconds();
      localChanges[i] = changes[i] + Math.max(offsets[i], offsets[i + 1]);
    }
  }

  private static List<ZoneOffsetTransition> transitions(ZoneRules rules) {
    List<ZoneOffsetTransition> found = new ArrayList<>();
    ZoneOffsetTransition next = rules.nextTransition(Instant.ofEpochSecond(TABLE_FROM));
    while (next != null && next.toEpochSecond() < TABLE_TO) {
      found.add(next);
      next = rules.nextTransition(next.getInstant());
    }
    return found;
  }

  /** What local clocks show at a time. */
  long local(long second) {
    return second
        + (isInTable(second)
            ? offsets[firstAfter(changes, second)]
            : rules.getOffset(Instant.ofEpochSecond(second)).getTotalSeconds());
  }

  /** When local clocks show a time. */
  long time(long local) {
    return isInTable(local)
        ? local - offsets[firstAfter(localChanges, local)]
        : LocalDateTime.ofEpochSecond(local, 0, ZoneOffset.UTC).atZone(zone).toEpochSecond();
  }

  /** When a local day begins: at midnight, or at the first time after it that is not skipped. */
  long startOfDay(long epochDay) {
    long midnight = epochDay * SECONDS_A_DAY;
    if (!isInTable(midnight)) {
      return LocalDate.ofEpochDay(epochDay).atStartOfDay(zone).toEpochSecond();
    }
    int change = firstAfter(localChanges, midnight);
    boolean isSkipped =
        change < changes.length
            && midnight >= changes[change] + offsets[change]
            && offsets[change + 1] > offsets[change];
    return isSkipped ? changes[change] : midnight - offsets[change];
  }

  private boolean isInTable(long second) {
    return second >= TABLE_FROM + MARGIN && second < TABLE_TO - MARGIN;
  }

  /** Index of the first that is greater; how many there are when none is. */
  private static int firstAfter(long[] sorted, long value) {
    int low = 0;
    int high = sorted.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (sorted[middle] > value) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }
}
