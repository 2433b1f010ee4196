package io.throughline.http;

import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * So many requests a second on average, and a burst of so many after a rest. Kept as the one moment
 * at which the bucket would be full again (the generic cell rate algorithm), in whole nanoseconds.
 */
public final class TokenBucket {
  private final long interval;
  private final long burst;
  private final LongSupplier nanoTime;
  private long fullAt;

  /**
   * A full one.
   *
   * @param burst requests
   * @param nanoTime as {@link System#nanoTime}
   */
  public TokenBucket(int perSecond, int burst, LongSupplier nanoTime) {
    this.interval = Duration.ofSeconds(1).toNanos() / perSecond;
    this.burst = interval * burst;
    this.nanoTime = nanoTime;
    this.fullAt = nanoTime.getAsLong();
  }

  /**
   * Takes one.
   *
   * @return zero, or how long to wait for the next one; then none was taken
   */
  public synchronized Duration take() {
    long now = nanoTime.getAsLong();
    long missing = Math.max(0, fullAt - now) + interval;
    if (missing > burst) {
      return Duration.ofNanos(missing - burst);
    }
    fullAt = now + missing;
    return Duration.ZERO;
  }
}
