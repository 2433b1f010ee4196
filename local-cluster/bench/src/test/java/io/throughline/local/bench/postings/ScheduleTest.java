package io.throughline.local.bench.postings;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ScheduleTest {
  private static final long SECOND = 1_000_000_000L;

  @Test
  void eventsAreDueAtEvenDistances() {
    Schedule schedule = new Schedule(500, 1_000);

    assertThat(schedule.due(0)).isEqualTo(500);
    assertThat(schedule.due(1)).isEqualTo(500 + SECOND / 1_000);
    assertThat(schedule.due(1_000)).isEqualTo(500 + SECOND);
  }

  @Test
  void aRateThatDoesNotDivideASecondDoesNotDrift() {
    Schedule schedule = new Schedule(0, 3);

    assertThat(schedule.due(1)).isEqualTo(333_333_333L);
    assertThat(schedule.due(3_000_000_000L)).isEqualTo(SECOND * 1_000_000_000L);
  }

  @Test
  void windowHasItsFirstNanosecondAndNotTheOneAfterItsLast() {
    Window window = new Schedule(500, 1).window(1, 3);

    assertThat(window.holds(500 + SECOND - 1)).isFalse();
    assertThat(window.holds(500 + SECOND)).isTrue();
    assertThat(window.holds(499 + 3 * SECOND)).isTrue();
    assertThat(window.holds(500 + 3 * SECOND)).isFalse();
    assertThat(window.isOver(499 + 3 * SECOND)).isFalse();
    assertThat(window.isOver(500 + 3 * SECOND)).isTrue();
  }

  @Test
  void timesMayPassTheLargestLong() {
    Window window = new Schedule(Long.MAX_VALUE - SECOND, 1).window(0, 2);

    assertThat(window.holds(Long.MAX_VALUE)).isTrue();
    assertThat(window.holds(Long.MIN_VALUE)).isTrue();
    assertThat(window.isOver(Long.MAX_VALUE)).isFalse();
  }
}
