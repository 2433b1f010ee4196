package io.throughline.erp.transfer;

import io.github.resilience4j.core.functions.Either;
import io.github.resilience4j.retry.Retry;
import io.github.resilience4j.retry.RetryConfig;
import io.throughline.erp.journal.ErpException;
import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * How long to wait before the next attempt: twice as long each time up to a limit, half of it by
 * chance, so that instances that failed together do not come back together. Never shorter than the
 * ERP asks for.
 */
public final class Backoff {
  private static final int MOST_DOUBLINGS = 20;

  private final long firstMillis;
  private final long mostMillis;
  private final RandomGenerator random;

  /** Waits of one thread. */
  public Backoff(Duration first, Duration most, RandomGenerator random) {
    this.firstMillis = first.toMillis();
    this.mostMillis = most.toMillis();
    this.random = random;
  }

  /** Attempts without end: an outage of hours is waited for. */
  Retry retry() {
    return Retry.of(
        "erp",
        RetryConfig.custom()
            .maxAttempts(Integer.MAX_VALUE)
            .retryOnException(e -> e instanceof ErpException)
            .intervalBiFunction(this::millis)
            .build());
  }

  /**
   * How long to wait.
   *
   * @param failed how many attempts did, from 1
   */
  long millis(int failed, Either<Throwable, Object> outcome) {
    long asked =
        outcome.isLeft() && outcome.getLeft() instanceof ErpException e
            ? e.retryAfter().toMillis()
            : 0;
    long full = Math.min(mostMillis, firstMillis << Math.min(failed - 1, MOST_DOUBLINGS));
    return Math.max(asked, full / 2 + random.nextLong(full / 2 + 1));
  }
}
