package io.throughline.kpi;

import io.throughline.events.KpiWindow;
import java.util.List;

/**
 * A stretch of event time.
 *
 * @param start micros since epoch; 0 of the one that holds all of time
 */
public record Window(KpiWindow size, long start) {
  private static final Window TOTAL = new Window(KpiWindow.TOTAL, 0);

  private static final long MINUTE = 60_000_000L;
  private static final long HOUR = 60 * MINUTE;
  private static final long DAY = 24 * HOUR;

  /** One of each size: those that hold a time in micros since epoch. */
  static List<Window> of(long at) {
    return List.of(
        new Window(KpiWindow.MINUTE, at - Math.floorMod(at, MINUTE)),
        new Window(KpiWindow.HOUR, at - Math.floorMod(at, HOUR)),
        new Window(KpiWindow.DAY, at - Math.floorMod(at, DAY)),
        TOTAL);
  }
}
