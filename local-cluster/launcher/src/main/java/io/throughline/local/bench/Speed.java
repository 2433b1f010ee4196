package io.throughline.local.bench;

import java.util.Arrays;

/**
 * How fast a contender worked through a load: the median of its passes, by the CPU time of the
 * thread that worked. Other load on the machine makes that no slower, up to shared caches; the work
 * of the garbage collector's own threads is not in it.
 *
 * @param input name of the load
 * @param bytes in the load
 * @param records in the load, as {@link Load} says
 * @param what name of the contender
 * @param cpuNanos of one pass
 * @param passes measured
 */
record Speed(String input, long bytes, long records, String what, long cpuNanos, int passes) {
  static Speed median(Load load, String what, long[] cpuNanos) {
    long[] sorted = cpuNanos.clone();
    Arrays.sort(sorted);
    return new Speed(
        load.name(),
        load.bytes().length,
        load.records(),
        what,
        sorted[sorted.length / 2],
        sorted.length);
  }

  /** Bytes per second of CPU. */
  long bytesPerSecond() {
    return bytes * 1_000_000_000L / cpuNanos;
  }

  /** Records per second of CPU. */
  long recordsPerSecond() {
    return records * 1_000_000_000L / cpuNanos;
  }

  /** Nanoseconds of CPU for a record. */
  long nanosPerRecord() {
    return cpuNanos / records;
  }

  /** How much of another one's speed this is, in percent. */
  long percentOf(Speed floor) {
    return 100 * floor.cpuNanos / cpuNanos;
  }
}
