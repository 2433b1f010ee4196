package io.throughline.local.bench;

import io.throughline.local.Progress;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Ingest against the floor, in this thread. */
public final class IngestBench {
  private static final int LEAST_PASSES = 5;

  private final int claims;
  private final Duration warmUp;
  private final Duration measured;
  private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();

  /**
   * @param claims in each load
   * @param warmUp for each load, thrown away
   * @param measured for each load, both contenders together
   */
  public IngestBench(int claims, Duration warmUp, Duration measured) {
    this.claims = claims;
    this.warmUp = warmUp;
    this.measured = measured;
  }

  /** Measures; takes about twice (warm-up + measured). */
  public IngestSpeeds run(Progress progress) throws IOException {
    List<IngestSpeeds.Pair> pairs = new ArrayList<>();
    try (FullIngest ingest = new FullIngest()) {
      StaediFloor floor = new StaediFloor();
      List<Load> loads = List.of(Load.claims(0, claims), Load.remittances(0, claims));
      for (Load load : loads) {
        // Both loads warm both paths before either is measured.
        alternate(load, floor, ingest, warmUp);
        progress.say("Warm with " + load.name());
      }
      for (Load load : loads) {
        pairs.add(alternate(load, floor, ingest, measured));
        progress.say("Measured " + load.name());
      }
    }
    return new IngestSpeeds(pairs);
  }

  /** Turn by turn, so that whatever else happens on the machine happens to both. */
  private IngestSpeeds.Pair alternate(Load load, Contender floor, Contender full, Duration atLeast)
      throws IOException {
    List<Long> floors = new ArrayList<>();
    List<Long> fulls = new ArrayList<>();
    long begin = System.nanoTime();
    while (floors.size() < LEAST_PASSES || System.nanoTime() - begin < atLeast.toNanos()) {
      floors.add(cpuOf(floor, load));
      fulls.add(cpuOf(full, load));
    }
    return new IngestSpeeds.Pair(
        Speed.median(load, floor.name(), nanos(floors)),
        Speed.median(load, full.name(), nanos(fulls)));
  }

  private long cpuOf(Contender contender, Load load) throws IOException {
    long before = threads.getCurrentThreadCpuTime();
    contender.run(load);
    return threads.getCurrentThreadCpuTime() - before;
  }

  private static long[] nanos(List<Long> list) {
    return list.stream().mapToLong(Long::longValue).toArray();
  }
}
