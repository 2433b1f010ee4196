package io.throughline.elasticsearch.sink;

import java.io.Serializable;
import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * How often and how long a bulk is tried: the wait doubles with each attempt up to a limit, half of
 * it random so that writers do not come back all at once. Once attempts or time are used up the job
 * fails and starts again from its last checkpoint.
 *
 * @param attempts sends of one bulk
 * @param firstDelay after the first failure
 * @param longestDelay limit of the doubling
 * @param patience from the first send until no other is made; the one before may wait for its
 *     answer for as long as {@link
 *     io.throughline.elasticsearch.connection.ElasticsearchAddress#patience()}
 */
public record RetryPolicy(
    int attempts, Duration firstDelay, Duration longestDelay, Duration patience)
    implements Serializable {
  /** Long enough for a node to be restarted, short enough for an alert on restarts to be of use. */
  public static final RetryPolicy DEFAULT =
      new RetryPolicy(30, Duration.ofMillis(100), Duration.ofSeconds(10), Duration.ofMinutes(3));

  public RetryPolicy {
    if (attempts < 1 || firstDelay.toMillis() < 1 || longestDelay.compareTo(firstDelay) < 0) {
      throw new IllegalArgumentException(
          "Attempts and delays must be positive: %d, %s to %s"
              .formatted(attempts, firstDelay, longestDelay));
    }
  }

  boolean allowsAnother(int attemptsMade, long elapsedMillis) {
    return attemptsMade < attempts && elapsedMillis < patience.toMillis();
  }

  long delayMillis(int attemptsMade, RandomGenerator random) {
    long doubled = firstDelay.toMillis() << Math.min(attemptsMade - 1, 20);
    long most = Math.min(doubled, longestDelay.toMillis());
    return most / 2 + random.nextLong(most / 2 + 1);
  }
}
