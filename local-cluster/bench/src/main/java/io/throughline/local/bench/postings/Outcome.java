package io.throughline.local.bench.postings;

/**
 * What was measured with one checkpoint interval.
 *
 * @param load that was wanted
 * @param pace at which it was sent
 * @param latencies from when the last event that a posting needs was due until it was readable
 * @param expected postings of the window
 */
record Outcome(SteadyLoad load, Pace pace, Latencies latencies, int expected) {
  private static final double NANOS_PER_SECOND = 1e9;

  /** Whether every posting of the window was read. */
  boolean isComplete() {
    return latencies.count() == expected && expected > 0;
  }

  /** For people. */
  String text() {
    StringBuilder text = new StringBuilder();
    text.append(
        "checkpoints every %d s: %,d events/s, %,d postings"
            .formatted(load.checkpointSeconds(), pace.eventsPerSecond(), latencies.count()));
    if (latencies.count() > 0) {
      text.append(
          ", readable after p50 %.2f s, p99 %.2f s, at most %.2f s"
              .formatted(
                  latencies.permille(500) / NANOS_PER_SECOND,
                  latencies.permille(990) / NANOS_PER_SECOND,
                  latencies.permille(1_000) / NANOS_PER_SECOND));
    }
    text.append('\n');
    if (!pace.isKept(load.eventsPerSecond())) {
      text.append(
          "  The load could not be kept up: %,d of %,d events/s, up to %.2f s late, which counts.%n"
              .formatted(
                  pace.eventsPerSecond(),
                  load.eventsPerSecond(),
                  pace.latest() / NANOS_PER_SECOND));
    }
    if (!isComplete()) {
      text.append(
          "  %,d of %,d postings could not be read within %d s: the figures are of the others.%n"
              .formatted(expected - latencies.count(), expected, load.patience().toSeconds()));
    }
    return text.toString();
  }
}
