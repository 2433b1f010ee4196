package io.throughline.exceptions.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RetryScheduleTest {
  private final RetrySchedule schedule =
      new RetrySchedule(Duration.ofSeconds(60), Duration.ofHours(1), 10, 7);

  @Test
  void pausesDoubleUpToTheLongest() {
    for (int tries = 0; tries < 100; tries++) {
      long full = tries < 6 ? 60_000L << tries : 3_600_000;
      assertThat(schedule.pause("case", tries).toMillis())
          .as("%d tries", tries)
          .isBetween(full / 2, full);
    }
  }

  @Test
  void casesComeBackApartAndEachTheSameAgain() {
    assertThat(IntStream.range(0, 50).mapToObj(i -> schedule.pause("case-" + i, 0)).distinct())
        .hasSizeGreaterThan(45);
    assertThat(schedule.pause("case", 3)).isEqualTo(schedule.pause("case", 3));
    assertThat(new RetrySchedule(schedule.first(), schedule.longest(), 10, 8).pause("case", 3))
        .isNotEqualTo(schedule.pause("case", 3));
  }
}
