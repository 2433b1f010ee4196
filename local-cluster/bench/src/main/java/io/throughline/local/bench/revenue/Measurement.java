package io.throughline.local.bench.revenue;

/**
 * What one job took.
 *
 * @param contender that was measured
 * @param records measured, without warm-up
 * @param nanos wall time
 * @param cpuNanos CPU time of the JVM that runs the tasks, garbage collection and compiler included
 * @param usedHeap bytes reachable at the end that were not before the job, Flink's own among them
 * @param checkpointBytes of the last checkpoint in full; 0 when there was none
 */
record Measurement(
    Contender contender,
    long records,
    long nanos,
    long cpuNanos,
    long usedHeap,
    long checkpointBytes) {
  private static final long NANOS_PER_SECOND = 1_000_000_000L;

  long recordsPerSecond() {
    return records * NANOS_PER_SECOND / nanos;
  }

  /** CPU nanoseconds a record. */
  long cpuNanosPerRecord() {
    return cpuNanos / records;
  }

  /** Records per second relative to another job, in percent. */
  long percentOfSpeed(Measurement floor) {
    return 100 * recordsPerSecond() / floor.recordsPerSecond();
  }

  /** Records per CPU second relative to another job, in percent: independent of other load. */
  long percentOfCpu(Measurement floor) {
    return 100 * floor.cpuNanosPerRecord() / cpuNanosPerRecord();
  }
}
