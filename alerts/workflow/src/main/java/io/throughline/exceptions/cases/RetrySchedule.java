package io.throughline.exceptions.cases;

import java.time.Duration;
import java.util.SplittableRandom;

/**
 * When the workflow tries again by itself: each pause twice the one before, up to a longest, of
 * which a random half is left away so that cases of one cause do not come back all at once. The
 * same case has the same pauses under the same seed.
 *
 * @param first the first pause
 * @param longest no pause is longer
 * @param limit tries; then a person must decide
 * @param seed of the random part
 */
public record RetrySchedule(Duration first, Duration longest, int limit, long seed) {
  private static final int MOST_DOUBLINGS = 30;

  /**
   * The pause before a try.
   *
   * @param tries made before
   */
  public Duration pause(String caseId, int tries) {
    Duration full = first.multipliedBy(1L << Math.min(tries, MOST_DOUBLINGS));
    long millis = Math.min(full.toMillis(), longest.toMillis());
    SplittableRandom random = new SplittableRandom(seed ^ ((long) caseId.hashCode() << 32) ^ tries);
    return Duration.ofMillis(millis - random.nextLong(millis / 2 + 1));
  }
}
