package io.throughline.revenue;

import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.events.Topic;
import io.throughline.revenue.EventClock.Silence;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.api.common.eventtime.Watermark;
import org.apache.flink.api.common.eventtime.WatermarkOutput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class EventClockGeneratorTest {
  private static final Instant NOW = Instant.parse("2026-06-01T12:00:00Z");
  private static final Duration IDLE = Duration.ofSeconds(30);
  private static final Duration MOMENT = Duration.ofSeconds(1);

  private final SetClock wallClock = new SetClock(NOW);
  private final Emitted emitted = new Emitted();

  /** What the generator says last. */
  private static final class Emitted implements WatermarkOutput {
    private final List<Long> watermarks = new ArrayList<>();
    private boolean idle;

    @Override
    public void emitWatermark(Watermark watermark) {
      watermarks.add(watermark.getTimestamp());
      idle = false;
    }

    @Override
    public void markIdle() {
      idle = true;
    }

    @Override
    public void markActive() {
      idle = false;
    }

    private Instant last() {
      return Instant.ofEpochMilli(watermarks.getLast());
    }
  }

  @ParameterizedTest
  @EnumSource
  void saysNothingBeforeAnythingComes(Silence silence) {
    EventClockGenerator generator = generator(silence);
    generator.emit(emitted);

    assertThat(emitted.watermarks).isEmpty();
    assertThat(emitted.idle).isFalse();
  }

  @ParameterizedTest
  @EnumSource
  void goesToTheTimeThatAllTopicsHaveReached(Silence silence) {
    EventClockGenerator generator = generator(silence);
    read(generator, Topic.CLAIMS, NOW.minusSeconds(100));
    read(generator, Topic.BILLING, NOW.minusSeconds(900));
    read(generator, Topic.ERP, NOW.minusSeconds(500));
    generator.emit(emitted);
    assertThat(emitted.last()).isEqualTo(NOW.minusSeconds(900));

    read(generator, Topic.BILLING, NOW.minusSeconds(50));
    read(generator, Topic.BILLING, NOW.minusSeconds(800));
    generator.emit(emitted);
    assertThat(emitted.last()).isEqualTo(NOW.minusSeconds(500));
  }

  @ParameterizedTest
  @EnumSource
  void waitsForNoTopicFromWhichNothingComes(Silence silence) {
    EventClockGenerator generator = generator(silence);
    read(generator, Topic.ERP, NOW.minusSeconds(900));
    read(generator, Topic.CLAIMS, NOW.minusSeconds(600));
    generator.emit(emitted);
    wallClock.pass(IDLE.minus(MOMENT));
    read(generator, Topic.CLAIMS, NOW.minusSeconds(100));
    generator.emit(emitted);
    assertThat(emitted.last()).isEqualTo(NOW.minusSeconds(900));

    wallClock.pass(MOMENT);
    generator.emit(emitted);
    assertThat(emitted.last()).isEqualTo(NOW.minusSeconds(100));
    assertThat(emitted.idle).isFalse();
  }

  @Test
  void wallClockGoesOnInSilence() {
    EventClockGenerator generator = generator(Silence.WALL);
    read(generator, Topic.CLAIMS, NOW.minusSeconds(600));
    generator.emit(emitted);
    wallClock.pass(IDLE.minus(MOMENT));
    generator.emit(emitted);
    assertThat(emitted.last()).isEqualTo(NOW.minusSeconds(600));

    wallClock.pass(MOMENT);
    generator.emit(emitted);
    assertThat(emitted.last()).isEqualTo(NOW.plus(IDLE));
    wallClock.pass(MOMENT);
    generator.emit(emitted);
    assertThat(emitted.last()).isEqualTo(NOW.plus(IDLE).plus(MOMENT));
    assertThat(emitted.idle).isFalse();
  }

  @Test
  void wallClockGoesOnThoughNothingEverCame() {
    EventClockGenerator generator = generator(Silence.WALL);
    wallClock.pass(IDLE);
    generator.emit(emitted);

    assertThat(emitted.last()).isEqualTo(NOW.plus(IDLE));
  }

  @Test
  void wallClockIsNeverOvertaken() {
    EventClockGenerator generator = generator(Silence.WALL);
    read(generator, Topic.CLAIMS, NOW.plusSeconds(86_400));
    generator.emit(emitted);
    assertThat(emitted.last()).isEqualTo(NOW);

    wallClock.pass(IDLE);
    generator.emit(emitted);
    assertThat(emitted.last()).isEqualTo(NOW.plus(IDLE));
  }

  @Test
  void eventsStandStillInSilence() {
    EventClockGenerator generator = generator(Silence.EVENTS);
    read(generator, Topic.CLAIMS, NOW.plusSeconds(86_400));
    read(generator, Topic.ERP, NOW.minusSeconds(600));
    generator.emit(emitted);
    wallClock.pass(IDLE);
    generator.emit(emitted);
    assertThat(emitted.last()).isEqualTo(NOW.plusSeconds(86_400));
    assertThat(emitted.idle).isTrue();

    wallClock.pass(Duration.ofDays(400));
    generator.emit(emitted);
    assertThat(emitted.last()).isEqualTo(NOW.plusSeconds(86_400));
    assertThat(emitted.idle).isTrue();
  }

  @Test
  void eventsOfWhichNoneCameHoldNobodyUp() {
    EventClockGenerator generator = generator(Silence.EVENTS);
    wallClock.pass(IDLE);
    generator.emit(emitted);

    assertThat(emitted.watermarks).isEmpty();
    assertThat(emitted.idle).isTrue();
  }

  @Test
  void eventsEndTheSilence() {
    EventClockGenerator generator = generator(Silence.EVENTS);
    wallClock.pass(IDLE);
    generator.emit(emitted);
    read(generator, Topic.CLAIMS, NOW.minusSeconds(5));
    generator.emit(emitted);

    assertThat(emitted.last()).isEqualTo(NOW.minusSeconds(5));
    assertThat(emitted.idle).isFalse();
  }

  private EventClockGenerator generator(Silence silence) {
    return new EventClockGenerator(new EventClock(silence, IDLE, wallClock), Long.MIN_VALUE);
  }

  private static void read(EventClockGenerator generator, Topic topic, Instant at) {
    generator.read(topic, at.toEpochMilli());
  }
}
