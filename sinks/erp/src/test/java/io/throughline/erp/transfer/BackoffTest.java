package io.throughline.erp.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.resilience4j.core.functions.Either;
import io.throughline.erp.journal.ErpException;
import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Test;

class BackoffTest {
  private final Backoff backoff =
      new Backoff(Duration.ofMillis(200), Duration.ofSeconds(30), new Random(1));

  @Test
  void doublesUpToItsLimitHalfOfItByChance() {
    for (int failed = 1; failed <= 60; failed++) {
      long full = failed > 8 ? 30_000 : Math.min(30_000, 200L << (failed - 1));
      assertThat(millis(failed, Duration.ZERO)).isBetween(full / 2, full);
    }
  }

  @Test
  void isNeverShorterThanTheErpAsksFor() {
    assertThat(millis(1, Duration.ofSeconds(45))).isEqualTo(45_000);
    assertThat(millis(20, Duration.ofSeconds(1))).isGreaterThanOrEqualTo(15_000);
  }

  private long millis(int failed, Duration retryAfter) {
    return backoff.millis(failed, Either.left(ErpException.throttled("429", retryAfter)));
  }
}
