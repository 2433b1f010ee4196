package io.throughline.revenue;

import java.io.Serial;
import java.io.Serializable;
import java.time.Clock;
import java.time.Duration;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;

/**
 * The clock by which deadlines are judged. It goes with the events: to the time that all topics
 * from which anything comes have reached. When nothing comes it goes with the wall clock, so that a
 * deadline that passes in silence is seen; or, for a replay, it stands still.
 *
 * @param silence what it does when nothing comes
 * @param idleAfter how long nothing must come for that
 * @param wallClock the time of day
 */
public record EventClock(Silence silence, Duration idleAfter, Clock wallClock)
    implements Serializable {
  @Serial private static final long serialVersionUID = 1L;

  private static final long MICROS_PER_MILLI = 1_000;

  /** What the clock does when nothing comes. */
  public enum Silence {
    /** Goes with the time of day; and never runs ahead of it, whatever events say. */
    WALL,
    /** Stands still, so that findings hang on the events alone. */
    EVENTS
  }

  /** For a stream of what events say. */
  WatermarkStrategy<Told> strategy() {
    return WatermarkStrategy.<Told>forGenerator(context -> new EventClockGenerator(this))
        .withTimestampAssigner(
            (told, before) -> Math.floorDiv(told.event().fact().occurredAt(), MICROS_PER_MILLI));
  }
}
