package io.throughline.local.bench.compare;

import java.nio.charset.StandardCharsets;
import java.time.Duration;

/**
 * What is found out about a claim.
 *
 * @param seconds of a latency: from submission to remittance; else when what is told of happened,
 *     since the epoch
 */
record Answer(Kind kind, String claim, long seconds) {
  /** A claim that has no remittance so long after its first submission is stuck. */
  static final Duration STUCK_AFTER = Duration.ofDays(30);

  enum Kind {
    /** First submission to first remittance. */
    LATENCY,
    /** The second submission. */
    DUPLICATE,
    /** The submission that nothing came of. */
    STUCK
  }

  /** A line of text. */
  byte[] bytes() {
    return (kind + "," + claim + "," + seconds).getBytes(StandardCharsets.UTF_8);
  }
}
