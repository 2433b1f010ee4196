package io.throughline.local.feed;

import java.nio.file.Path;
import java.util.Map;

/**
 * What became of one file.
 *
 * @param source as the user named it
 * @param name its name in the inbox
 * @param seen by the straight count of the file
 * @param inEvents in canonical events, as read back from Kafka
 * @param inDeadLetters in dead letters, as read back from Kafka
 * @param events canonical events of all kinds
 * @param aboutClaims events among them that belong to a claim's transaction
 * @param known events about claims that were known before, from an earlier input or from this one
 * @param reasons dead letters by reason
 * @param skips messages and records left out on purpose, by reason
 */
public record FileOutcome(
    Path source,
    String name,
    Tally seen,
    Tally inEvents,
    Tally inDeadLetters,
    long events,
    long aboutClaims,
    long known,
    Map<String, Long> reasons,
    Map<String, Long> skips) {
  /** Seen - events - dead letters; {@link Tally#NONE} when nothing was lost and nothing doubled. */
  public Tally difference() {
    return seen.minus(inEvents).minus(inDeadLetters);
  }
}
