package io.throughline.revenue;

import io.throughline.events.Topic;
import java.util.EnumMap;
import java.util.Map;
import org.apache.flink.api.common.eventtime.Watermark;
import org.apache.flink.api.common.eventtime.WatermarkGenerator;
import org.apache.flink.api.common.eventtime.WatermarkOutput;

/** Makes the watermarks of an {@link EventClock}, for what one subtask reads. */
final class EventClockGenerator implements WatermarkGenerator<Told> {
  private final EventClock clock;
  private final Map<Topic, Reach> reached = new EnumMap<>(Topic.class);
  private long lastEventAt;

  EventClockGenerator(EventClock clock) {
    this.clock = clock;
    this.lastEventAt = clock.wallClock().millis();
  }

  /** How far a topic was read: the latest time in it, and when that was read. */
  private static final class Reach {
    long timestamp = Long.MIN_VALUE;
    long readAt;
  }

  @Override
  public void onEvent(Told told, long timestamp, WatermarkOutput output) {
    Reach reach = reached.computeIfAbsent(told.origin().topic(), unused -> new Reach());
    reach.timestamp = Math.max(reach.timestamp, timestamp);
    reach.readAt = Long.MAX_VALUE;
  }

  /** The time of reading is taken here, not for each event: twice a second is enough. */
  @Override
  public void onPeriodicEmit(WatermarkOutput output) {
    long now = clock.wallClock().millis();
    long least = Long.MAX_VALUE;
    long most = Long.MIN_VALUE;
    for (Reach reach : reached.values()) {
      if (reach.readAt == Long.MAX_VALUE) {
        reach.readAt = now;
        lastEventAt = now;
      }
      if (now - reach.readAt < clock.idleAfter().toMillis()) {
        least = Math.min(least, reach.timestamp);
      }
      most = Math.max(most, reach.timestamp);
    }
    boolean wall = clock.silence() == EventClock.Silence.WALL;
    if (least != Long.MAX_VALUE) {
      output.emitWatermark(new Watermark(wall ? Math.min(least, now) : least));
    } else if (now - lastEventAt >= clock.idleAfter().toMillis()) {
      if (wall) {
        output.emitWatermark(new Watermark(now));
      } else {
        standStill(most, output);
      }
    }
  }

  /** Others may go on without this one. */
  private static void standStill(long reached, WatermarkOutput output) {
    if (reached != Long.MIN_VALUE) {
      output.emitWatermark(new Watermark(reached));
    }
    output.markIdle();
  }
}
