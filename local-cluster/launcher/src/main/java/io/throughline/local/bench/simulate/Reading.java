package io.throughline.local.bench.simulate;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.Optional;

/**
 * Clocks at one moment.
 *
 * @param nanos wall time
 * @param cpuNanos CPU time of this JVM, garbage collection and compiler included
 * @param brokerCpuNanos CPU time of the broker; 0 without one
 * @param events told so far
 */
record Reading(long nanos, long cpuNanos, long brokerCpuNanos, long events) {
  private static final OperatingSystemMXBean SYSTEM =
      (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

  static Reading now(Optional<ProcessHandle> broker, long events) {
    long brokerCpu =
        broker
            .flatMap(process -> process.info().totalCpuDuration())
            .map(d -> d.toNanos())
            .orElse(0L);
    return new Reading(System.nanoTime(), SYSTEM.getProcessCpuTime(), brokerCpu, events);
  }

  /** What went by since an earlier one. */
  Reading since(Reading earlier) {
    return new Reading(
        nanos - earlier.nanos,
        cpuNanos - earlier.cpuNanos,
        brokerCpuNanos - earlier.brokerCpuNanos,
        events - earlier.events);
  }

  long eventsPerSecond() {
    return events * 1_000_000_000L / Math.max(1, nanos);
  }

  /**
   * What cores could do that had nothing else to do: by the CPU time of both processes, which other
   * load on the machine disturbs less.
   */
  long eventsPerSecondOf(int cores) {
    return events * cores * 1_000_000_000L / Math.max(1, cpuNanos + brokerCpuNanos);
  }

  /** CPU nanoseconds of this JVM for an event. */
  long cpuNanosPerEvent() {
    return cpuNanos / Math.max(1, events);
  }

  /** CPU nanoseconds of the broker for an event. */
  long brokerCpuNanosPerEvent() {
    return brokerCpuNanos / Math.max(1, events);
  }
}
