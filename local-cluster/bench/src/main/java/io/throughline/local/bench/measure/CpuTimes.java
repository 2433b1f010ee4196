package io.throughline.local.bench.measure;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;

/**
 * CPU time used until a moment.
 *
 * @param own of this JVM, garbage collection and compiler included; nanoseconds
 * @param broker of the broker's process; nanoseconds
 * @param machine of all that runs on the machine, 0 where Linux does not tell; nanoseconds
 */
record CpuTimes(long own, long broker, long machine) {
  private static final OperatingSystemMXBean SYSTEM =
      (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

  private static final Path STAT = Path.of("/proc/stat");
  private static final long NANOS_PER_TICK = 10_000_000;

  /** In the first line of {@link #STAT}, after its name; those left out are idle times. */
  private static final int[] BUSY = {1, 2, 3, 6, 7, 8};

  /**
   * Until now.
   *
   * @param broker null: there is none
   */
  static CpuTimes now(ProcessHandle broker) {
    return new CpuTimes(SYSTEM.getProcessCpuTime(), of(broker), machineNow());
  }

  private static long of(ProcessHandle process) {
    return process == null
        ? 0
        : process.info().totalCpuDuration().map(Duration::toNanos).orElse(0L);
  }

  private static long machineNow() {
    if (!Files.isReadable(STAT)) {
      return 0;
    }
    try {
      String[] fields = Files.readString(STAT).lines().findFirst().orElse("").split(" +");
      return NANOS_PER_TICK
          * Arrays.stream(BUSY).mapToLong(field -> Long.parseLong(fields[field])).sum();
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + STAT, e);
    }
  }
}
