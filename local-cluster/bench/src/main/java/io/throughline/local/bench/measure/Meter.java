package io.throughline.local.bench.measure;

import java.lang.management.ManagementFactory;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Measures one job of this JVM over the last of its records. The source tells of each record in the
 * thread that reads it, so nothing of the job's start or end is measured.
 */
public final class Meter {
  private static final long SAY_EVERY = 1_000_000;
  private static final long NANOS_PER_SECOND = 1_000_000_000L;

  private static final AtomicLong RECORDS = new AtomicLong();
  private static final AtomicLong POSTINGS = new AtomicLong();
  private static Plan plan;
  private static long heapBefore;
  private static volatile long lastSaid;
  private static volatile Reading start;
  private static volatile Reading end;
  private static CountDownLatch finished = new CountDownLatch(1);

  private Meter() {}

  /**
   * What is to be measured.
   *
   * @param warmUp records that are read before
   * @param measured records that follow
   * @param broker null: there is none
   * @param watcher told of what happens
   */
  public record Plan(long warmUp, long measured, ProcessHandle broker, Watcher watcher) {
    /** Nothing: the job runs until it is ended. */
    public static Plan none() {
      return new Plan(Long.MAX_VALUE, 0, null, Watcher.SILENT);
    }
  }

  /** Is told, in the thread that reads, what happens. */
  public interface Watcher {
    /** Does nothing. */
    Watcher SILENT =
        new Watcher() {
          @Override
          public void warming(long records, long recordsPerSecond) {}

          @Override
          public void begin() {}

          @Override
          public void end() {}
        };

    /** So many records were read during a long warm-up. */
    void warming(long records, long recordsPerSecond);

    /** Measuring begins. */
    void begin();

    /** All records were read. */
    void end();
  }

  private record Reading(long nanos, long postings, CpuTimes cpu, long usedHeap) {
    static Reading now() {
      return new Reading(System.nanoTime(), POSTINGS.get(), CpuTimes.now(plan.broker), 0);
    }

    /** What is reachable now is the job's state. */
    Reading withUsedHeap() {
      return new Reading(nanos, postings, cpu, reachableHeap());
    }
  }

  /** Before a job. */
  public static void expect(Plan next) {
    plan = next;
    RECORDS.set(0);
    POSTINGS.set(0);
    start = null;
    end = null;
    finished = new CountDownLatch(1);
    heapBefore = reachableHeap();
    lastSaid = System.nanoTime();
  }

  private static long reachableHeap() {
    System.gc();
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
  }

  /** A record was read. */
  public static void read() {
    long count = RECORDS.incrementAndGet();
    if (count < plan.warmUp) {
      if (count % SAY_EVERY == 0) {
        long now = System.nanoTime();
        plan.watcher.warming(count, SAY_EVERY * NANOS_PER_SECOND / (now - lastSaid));
        lastSaid = now;
      }
    } else if (count == plan.warmUp) {
      plan.watcher.begin();
      start = Reading.now();
    } else if (count == plan.warmUp + plan.measured) {
      end = Reading.now();
      plan.watcher.end();
      end = end.withUsedHeap();
      finished.countDown();
    }
  }

  /** A posting was written. */
  public static void posted() {
    POSTINGS.incrementAndGet();
  }

  /** Postings that were written since the job began. */
  static long postings() {
    return POSTINGS.get();
  }

  /** Opens when all records were read. */
  public static CountDownLatch finished() {
    return finished;
  }

  /**
   * What was measured.
   *
   * @throws IllegalStateException when the job ended before it had read all
   */
  public static Measurement measurement() {
    Reading from = start;
    Reading to = end;
    if (from == null || to == null) {
      throw new IllegalStateException(
          "The job read %,d of %,d records".formatted(RECORDS.get(), plan.warmUp + plan.measured));
    }
    return new Measurement(
        plan.measured,
        to.postings - from.postings,
        to.nanos - from.nanos,
        to.cpu.own() - from.cpu.own(),
        to.cpu.broker() - from.cpu.broker(),
        to.cpu.machine() - from.cpu.machine(),
        to.usedHeap - heapBefore,
        0);
  }
}
