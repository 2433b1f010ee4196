package io.throughline.ingest.folder;

import java.io.Serial;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.apache.flink.api.connector.source.util.ratelimit.RateLimiter;
import org.apache.flink.api.connector.source.util.ratelimit.RateLimiterStrategy;

/**
 * So many bytes a second, an equal share for each subtask. What was read is paid for afterwards.
 * Flink's own limiter by time keeps a thread for each reader, which outlives it; this one has none.
 *
 * @param bytes of all subtasks together
 */
public record BytesPerSecond(long bytes) implements RateLimiterStrategy<FolderSplit> {
  @Serial private static final long serialVersionUID = 1L;

  private static final long SECOND = Duration.ofSeconds(1).toNanos();

  /** Debts below this are carried on, so that small steps need no timer each. */
  private static final long CARRIED = Duration.ofMillis(10).toNanos();

  /** A rate of at least one byte. */
  public BytesPerSecond {
    if (bytes < 1) {
      throw new IllegalArgumentException("a rate of %d bytes a second".formatted(bytes));
    }
  }

  @Override
  public RateLimiter<FolderSplit> createRateLimiter(int parallelism) {
    return new Limiter(Math.max(1, bytes / parallelism));
  }

  private static final class Limiter implements RateLimiter<FolderSplit> {
    private final long rate;
    private long paidAt = System.nanoTime();

    private Limiter(long rate) {
      this.rate = rate;
    }

    @Override
    public CompletableFuture<Void> acquire(int more) {
      long now = System.nanoTime();
      paidAt += Math.max(0, now - paidAt) + more * SECOND / rate;
      long debt = paidAt - now;
      return debt <= CARRIED
          ? CompletableFuture.completedFuture(null)
          : new CompletableFuture<Void>().completeOnTimeout(null, debt, TimeUnit.NANOSECONDS);
    }
  }
}
