package io.throughline.local.bench.revenue;

/**
 * What one job took.
 *
 * @param name of the job
 * @param records measured, without warm-up
 * @param nanos wall time
 * @param cpuNanos CPU time of the whole JVM, garbage collection and compiler included
 * @param usedHeap bytes reachable at the end
 */
record Measurement(String name, long records, long nanos, long cpuNanos, long usedHeap) {
  private static final long NANOS_PER_SECOND = 1_000_000_000L;

  long recordsPerSecond() {
    return records * NANOS_PER_SECOND / nanos;
  }

  /** CPU nanoseconds a record. */
  long cpuNanosPerRecord() {
    return cpuNanos / records;
  }

  /** Records per CPU second relative to another job, in percent: independent of other load. */
  long percentOf(Measurement floor) {
    return 100 * floor.cpuNanosPerRecord() / cpuNanosPerRecord();
  }
}
