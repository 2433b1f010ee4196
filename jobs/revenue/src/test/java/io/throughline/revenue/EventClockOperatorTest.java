package io.throughline.revenue;

import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.revenue.EventClock.Silence;
import java.time.Duration;
import java.time.Instant;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.streaming.api.watermark.Watermark;
import org.apache.flink.streaming.runtime.watermarkstatus.WatermarkStatus;
import org.apache.flink.streaming.util.OneInputStreamOperatorTestHarness;
import org.junit.jupiter.api.Test;

class EventClockOperatorTest {
  private static final Instant NOW = Instant.parse("2026-06-01T12:00:00Z");
  private static final Duration IDLE = Duration.ofSeconds(5);

  private final SetClock wallClock = new SetClock(NOW);

  @Test
  void whatWasReadJustBeforeARestartIsReachedAfterIt() throws Exception {
    Told told = ToldEvents.of(new ClaimEvents(7).step(1, 0));
    Watermark reached = new Watermark(told.event().fact().occurredAt() / 1_000);
    OperatorSubtaskState snapshot;
    try (OneInputStreamOperatorTestHarness<Told, Told> operator = open(null)) {
      operator.processElement(told, 0);
      snapshot = operator.snapshot(1, 1);
      assertThat(operator.getOutput()).doesNotContain(reached);
    }

    wallClock.pass(Duration.ofDays(1));
    try (OneInputStreamOperatorTestHarness<Told, Told> operator = open(snapshot)) {
      wallClock.pass(IDLE);
      operator.setProcessingTime(1_000);
      assertThat(operator.getOutput()).containsExactly(reached, WatermarkStatus.IDLE);
    }
  }

  private OneInputStreamOperatorTestHarness<Told, Told> open(OperatorSubtaskState restored)
      throws Exception {
    OneInputStreamOperatorTestHarness<Told, Told> operator =
        new OneInputStreamOperatorTestHarness<>(
            new EventClockOperator(new EventClock(Silence.EVENTS, IDLE, wallClock)));
    operator.getExecutionConfig().setAutoWatermarkInterval(200);
    operator.setup(ToldSerializer.INSTANCE);
    if (restored != null) {
      operator.initializeState(restored);
    }
    operator.open();
    return operator;
  }
}
