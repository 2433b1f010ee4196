package io.throughline.local.bench.revenue;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Measures one job of this JVM over the second half of its records. The source tells of each record
 * in the thread that reads it, so nothing of the job's start or end is measured.
 */
final class Meter {
  private static final OperatingSystemMXBean SYSTEM =
      (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

  private static final AtomicLong RECORDS = new AtomicLong();
  private static long expected;
  private static long heapBefore;
  private static volatile Reading start;
  private static volatile Reading end;

  private Meter() {}

  private record Reading(long nanos, long cpuNanos, long usedHeap) {
    static Reading now() {
      return new Reading(System.nanoTime(), SYSTEM.getProcessCpuTime(), 0);
    }

    /** What is reachable now is the job's state. */
    Reading withUsedHeap() {
      return new Reading(nanos, cpuNanos, reachableHeap());
    }
  }

  /** Before a job of so many records. */
  static void expect(long records) {
    expected = records;
    RECORDS.set(0);
    start = null;
    end = null;
    heapBefore = reachableHeap();
  }

  private static long reachableHeap() {
    System.gc();
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
  }

  /** A record was read. */
  static void read() {
    long count = RECORDS.incrementAndGet();
    if (count == expected / 2) {
      start = Reading.now();
    } else if (count == expected) {
      end = Reading.now().withUsedHeap();
    }
  }

  /**
   * What was measured.
   *
   * @param checkpointBytes of the job's state as the job itself tells it, 0 without checkpoints
   */
  static Measurement of(Contender contender, long checkpointBytes) {
    Reading from = start;
    Reading to = end;
    if (from == null || to == null) {
      throw new IllegalStateException(
          "job %s read %d of %d records".formatted(contender, RECORDS.get(), expected));
    }
    return new Measurement(
        contender,
        expected - expected / 2,
        to.nanos - from.nanos,
        to.cpuNanos - from.cpuNanos,
        to.usedHeap - heapBefore,
        checkpointBytes);
  }
}
