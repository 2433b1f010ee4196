package io.throughline.local.bench;

import io.throughline.local.Progress;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Ingest against the floor of each format, in this thread. */
public final class IngestBench {
  private static final int LEAST_PASSES = 5;

  private final int records;
  private final Path mappings;
  private final Duration warmUp;
  private final Duration measured;
  private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();

  /**
   * @param records in each load, at least
   * @param mappings by which JSON and CSV are read
   * @param warmUp for each load, thrown away
   * @param measured for each load, both contenders together
   */
  public IngestBench(int records, Path mappings, Duration warmUp, Duration measured) {
    this.records = records;
    this.mappings = mappings;
    this.warmUp = warmUp;
    this.measured = measured;
  }

  /** Measures; takes a little more than (warm-up + measured) for each load. */
  public IngestSpeeds run(Progress progress) throws IOException {
    List<IngestSpeeds.Pair> pairs = new ArrayList<>();
    try (FullIngest ingest = new FullIngest(mappings)) {
      Map<Load, Contender> floors = floors();
      for (Map.Entry<Load, Contender> one : floors.entrySet()) {
        // All loads warm all paths before any is measured.
        alternate(one.getKey(), one.getValue(), ingest, warmUp);
        progress.say("Warm with " + one.getKey().name());
      }
      for (Map.Entry<Load, Contender> one : floors.entrySet()) {
        pairs.add(alternate(one.getKey(), one.getValue(), ingest, measured));
        progress.say("Measured " + one.getKey().name());
      }
    }
    return new IngestSpeeds(pairs);
  }

  private Map<Load, Contender> floors() throws IOException {
    Map<Load, Contender> floors = new LinkedHashMap<>();
    StaediFloor staedi = new StaediFloor();
    floors.put(Load.claims(0, records), staedi);
    floors.put(Load.remittances(0, records), staedi);
    floors.put(SimulatedLoad.charges(records), new HapiFloor());
    floors.put(SimulatedLoad.billing(records), JacksonFloor.json());
    floors.put(SimulatedLoad.journal(records), JacksonFloor.csv());
    return floors;
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
