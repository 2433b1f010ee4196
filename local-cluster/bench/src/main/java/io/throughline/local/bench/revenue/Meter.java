package io.throughline.local.bench.revenue;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryUsage;

/**
 * Measures one job of this JVM from its first record after warm-up to its last. The source calls
 * it, in the thread that makes the records, so nothing of the job's start or end is measured.
 */
final class Meter {
  private static final OperatingSystemMXBean SYSTEM =
      (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

  private static volatile Reading start;
  private static volatile Reading end;

  private Meter() {}

  private record Reading(long nanos, long cpuNanos, long usedHeap) {}

  static void reset() {
    start = null;
    end = null;
  }

  static void warmedUp() {
    start = new Reading(System.nanoTime(), SYSTEM.getProcessCpuTime(), 0);
  }

  /** The last record was made; what is reachable now is the job's state. */
  static void finished() {
    long nanos = System.nanoTime();
    long cpuNanos = SYSTEM.getProcessCpuTime();
    end = new Reading(nanos, cpuNanos, usedHeap());
  }

  /** What was measured of so many records. */
  static Measurement of(String name, long records) {
    Reading from = start;
    Reading to = end;
    if (from == null || to == null) {
      throw new IllegalStateException("job " + name + " ended before its source did");
    }
    return new Measurement(
        name, records, to.nanos - from.nanos, to.cpuNanos - from.cpuNanos, to.usedHeap);
  }

  static long usedHeap() {
    System.gc();
    MemoryUsage heap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage();
    return heap.getUsed();
  }
}
