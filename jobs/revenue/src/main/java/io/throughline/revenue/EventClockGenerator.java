package io.throughline.revenue;

import io.throughline.events.Topic;
import java.util.EnumMap;
import java.util.Map;
import org.apache.flink.api.common.eventtime.Watermark;
import org.apache.flink.api.common.eventtime.WatermarkOutput;

/** Makes the watermarks of an {@link EventClock}, for what one subtask reads. */
final class EventClockGenerator {
  private final EventClock clock;
  private final Map<Topic, Reach> reached = new EnumMap<>(Topic.class);
  private long latest;
  private long lastEventAt;

  /**
   * @param latest time that was read before, epoch milliseconds; {@link Long#MIN_VALUE} if none
   */
  EventClockGenerator(EventClock clock, long latest) {
    this.clock = clock;
    this.latest = latest;
    this.lastEventAt = clock.wallClock().millis();
  }

  /** How far a topic was read: the latest time in it, and when that was read. */
  private static final class Reach {
    long timestamp = Long.MIN_VALUE;
    long readAt;
  }

  /** The latest time that was read, epoch milliseconds; {@link Long#MIN_VALUE} if none was. */
  long latest() {
    return latest;
  }

  /**
   * Something was read.
   *
   * @param timestamp of it, epoch milliseconds
   */
  void read(Topic topic, long timestamp) {
    Reach reach = reached.computeIfAbsent(topic, unused -> new Reach());
    reach.timestamp = Math.max(reach.timestamp, timestamp);
    reach.readAt = Long.MAX_VALUE;
    latest = Math.max(latest, timestamp);
  }

  /**
   * Says where the clock is, a few times a second. The time of reading is taken here, not for each
   * event.
   */
  void emit(WatermarkOutput output) {
    long now = clock.wallClock().millis();
    long least = Long.MAX_VALUE;
    for (Reach reach : reached.values()) {
      if (reach.readAt == Long.MAX_VALUE) {
        reach.readAt = now;
        lastEventAt = now;
      }
      if (now - reach.readAt < clock.idleAfter().toMillis()) {
        least = Math.min(least, reach.timestamp);
      }
    }
    boolean wall = clock.silence() == EventClock.Silence.WALL;
    if (least != Long.MAX_VALUE) {
      output.emitWatermark(new Watermark(wall ? Math.min(least, now) : least));
    } else if (now - lastEventAt >= clock.idleAfter().toMillis()) {
      if (wall) {
        output.emitWatermark(new Watermark(now));
      } else {
        standStill(output);
      }
    }
  }

  /** Others may go on without this one. */
  private void standStill(WatermarkOutput output) {
    if (latest != Long.MIN_VALUE) {
      output.emitWatermark(new Watermark(latest));
    }
    output.markIdle();
  }
}
