package io.throughline.local.bench.measure;

/**
 * What one job took.
 *
 * @param records measured, without warm-up
 * @param postings written meanwhile; 0 when the job writes none
 * @param nanos wall time
 * @param cpuNanos CPU time of the JVM that runs the tasks, garbage collection and compiler included
 * @param brokerNanos CPU time of the broker
 * @param machineNanos CPU time of all that ran on the machine, 0 when unknown
 * @param usedHeap bytes reachable at the end that were not before the job, Flink's own among them
 * @param checkpointBytes of the last checkpoint in full; 0 when there was none
 */
public record Measurement(
    long records,
    long postings,
    long nanos,
    long cpuNanos,
    long brokerNanos,
    long machineNanos,
    long usedHeap,
    long checkpointBytes) {
  private static final long NANOS_PER_SECOND = 1_000_000_000L;

  /** Records a second. */
  public long recordsPerSecond() {
    return records * NANOS_PER_SECOND / nanos;
  }

  /** Postings a second. */
  public long postingsPerSecond() {
    return postings * NANOS_PER_SECOND / nanos;
  }

  /** CPU nanoseconds a record, of the job's JVM. */
  public long cpuNanosPerRecord() {
    return cpuNanos / records;
  }

  /** CPU nanoseconds a record, of the job's JVM and the broker. */
  public long allNanosPerRecord() {
    return (cpuNanos + brokerNanos) / records;
  }

  /**
   * What job and broker would do if they had so many processors to themselves and kept them busy.
   */
  public long recordsPerSecondOn(int processors) {
    return processors * NANOS_PER_SECOND / allNanosPerRecord();
  }

  /** Processors that were busy with something else, in hundredths. */
  public long othersPercent() {
    return Math.max(0, 100 * (machineNanos - cpuNanos - brokerNanos) / nanos);
  }

  /** Records per second relative to another job, in percent. */
  public long percentOfSpeed(Measurement other) {
    return 100 * recordsPerSecond() / other.recordsPerSecond();
  }

  /** Records per CPU second relative to another job, in percent: independent of other load. */
  public long percentOfCpu(Measurement other) {
    return 100 * other.cpuNanosPerRecord() / cpuNanosPerRecord();
  }

  /** The same with the checkpoint's size, which is known only later. */
  public Measurement withCheckpoint(long bytes) {
    return new Measurement(
        records, postings, nanos, cpuNanos, brokerNanos, machineNanos, usedHeap, bytes);
  }
}
