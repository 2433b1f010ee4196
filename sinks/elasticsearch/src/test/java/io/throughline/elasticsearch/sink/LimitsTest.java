package io.throughline.elasticsearch.sink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class LimitsTest {
  private final RetryPolicy retry =
      new RetryPolicy(3, Duration.ofMillis(100), Duration.ofSeconds(1), Duration.ofSeconds(10));

  @Test
  void theDelayDoublesUpToItsLimitWithHalfOfItRandom() {
    SplittableRandom random = new SplittableRandom(1);
    for (int i = 0; i < 100; i++) {
      assertThat(retry.delayMillis(1, random)).isBetween(50L, 100L);
      assertThat(retry.delayMillis(2, random)).isBetween(100L, 200L);
      assertThat(retry.delayMillis(60, random)).isBetween(500L, 1_000L);
    }
  }

  @Test
  void attemptsAndTimeAreLimited() {
    assertThat(retry.allowsAnother(2, 9_999)).isTrue();
    assertThat(retry.allowsAnother(3, 0)).isFalse();
    assertThat(retry.allowsAnother(1, 10_000)).isFalse();
  }

  @Test
  void oneBulkMustFitAmongThoseThatWait() {
    assertThatThrownBy(() -> new BulkLimits(10, 100, Duration.ofMillis(1), 9, 100, 100))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("9 elements");
  }
}
