package io.throughline.local.bench.revenue;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;

/** Prints measurements as they come, and in the end the medians of those after warm-up. */
final class Report {
  private final PrintWriter out;
  private final int claims;
  private final Map<Contender, List<Measurement>> warm = new EnumMap<>(Contender.class);
  private Measurement floor;
  private int round;

  /**
   * @param claims whose transactions are open in the end
   */
  Report(PrintWriter out, int claims) {
    this.out = out;
    this.claims = claims;
  }

  void begin(Ground ground, int records) {
    out.printf("%,d events of %,d claims: %s.%n", records, claims, ground.title());
    out.printf(
        "The floor reads, decodes to Avro records with Avro's own reader, and drops.%n"
            + "CPU is of the JVM with the tasks. The first half of each run is warm-up.%n");
    out.flush();
  }

  void round(int number) {
    round = number;
    out.printf("round %d%s%n", number, number == 1 ? " (warm-up)" : "");
  }

  void add(Measurement measurement) {
    if (measurement.contender() == Contender.FLOOR) {
      floor = measurement;
    }
    if (round > 1) {
      warm.computeIfAbsent(measurement.contender(), unused -> new ArrayList<>()).add(measurement);
    }
    out.printf(
        "  %s%s%n",
        line(
            measurement.contender(),
            measurement.recordsPerSecond(),
            measurement.percentOfSpeed(floor),
            measurement.cpuNanosPerRecord(),
            measurement.percentOfCpu(floor)),
        state(measurement));
    out.flush();
  }

  /** Ratios are medians of the ratios within a round: what disturbs a round disturbs all in it. */
  void end() {
    List<Measurement> floors = warm.get(Contender.FLOOR);
    if (floors == null) {
      return;
    }
    out.println("median of the rounds after warm-up");
    warm.forEach(
        (contender, rounds) -> {
          List<Long> speeds = new ArrayList<>();
          List<Long> cpus = new ArrayList<>();
          for (int i = 0; i < rounds.size(); i++) {
            speeds.add(rounds.get(i).percentOfSpeed(floors.get(i)));
            cpus.add(rounds.get(i).percentOfCpu(floors.get(i)));
          }
          out.printf(
              "  %s%n",
              line(
                  contender,
                  median(rounds, Measurement::recordsPerSecond),
                  median(speeds, Long::longValue),
                  median(rounds, Measurement::cpuNanosPerRecord),
                  median(cpus, Long::longValue)));
        });
    out.flush();
  }

  private static String line(
      Contender contender, long recordsPerSecond, long percent, long cpuNanos, long cpuPercent) {
    return "%-8s %,9d records/s %4d %% of the floor  %3d.%02d us CPU a record (%3d %%)"
        .formatted(
            contender.title(),
            recordsPerSecond,
            percent,
            cpuNanos / 1_000,
            cpuNanos % 1_000 / 10,
            cpuPercent);
  }

  /** Bytes of state of an open transaction. */
  private String state(Measurement measurement) {
    if (measurement.contender() == Contender.FLOOR) {
      return "";
    }
    String text = "";
    if (measurement.contender() == Contender.HEAP) {
      text += "  %,d B of heap".formatted((measurement.usedHeap() - floor.usedHeap()) / claims);
    }
    if (measurement.checkpointBytes() > 0) {
      text += "  %,d B of checkpoint".formatted(measurement.checkpointBytes() / claims);
    }
    return text.isEmpty() ? "" : text + " a transaction";
  }

  private static <T> long median(List<T> values, ToLongFunction<T> figure) {
    long[] sorted = values.stream().mapToLong(figure).sorted().toArray();
    return sorted[sorted.length / 2];
  }
}
