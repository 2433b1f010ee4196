package io.throughline.revenue;

import java.io.Serial;
import java.io.Serializable;
import java.time.Clock;
import java.time.Duration;

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

  /** What the clock does when nothing comes. */
  public enum Silence {
    /** Goes with the time of day; and never runs ahead of it, whatever events say. */
    WALL,
    /** Stands still, so that findings hang on the events alone. */
    EVENTS
  }
}
