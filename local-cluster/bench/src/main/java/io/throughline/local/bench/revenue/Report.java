package io.throughline.local.bench.revenue;

import io.throughline.local.bench.history.History.Population;
import io.throughline.local.bench.history.Load;
import io.throughline.local.bench.measure.Measurement;
import io.throughline.local.bench.measure.Meter;
import io.throughline.local.bench.measure.Profile;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;

/** Prints measurements as they come, and in the end the medians of those after warm-up. */
final class Report {
  private final PrintWriter out;
  private final int processors;
  private final boolean keepsFirstRound;
  private final Map<Contender, List<Measurement>> warm = new EnumMap<>(Contender.class);
  private final Map<Contender, Measurement> latest = new EnumMap<>(Contender.class);
  private Population population;
  private int round;

  /**
   * @param processors that job and broker have
   * @param rounds of which the first is warm-up, unless it is the only one
   */
  Report(PrintWriter out, int processors, int rounds) {
    this.out = out;
    this.processors = processors;
    this.keepsFirstRound = rounds == 1;
  }

  void begin(Ground ground, Load load, Collection<Contender> contenders) {
    population = load.population();
    out.printf(
        "%,d events, %,d of them measured, of %,d transactions, %,d of them open: %s.%n",
        load.records(),
        load.records() - load.warmUp(),
        population.transactions(),
        population.open(),
        ground.title());
    out.printf(
        "A floor reads, decodes with Avro's own reader, keys by, counts in state and says each count.%n"
            + "CPU: of the JVM with the tasks + of the broker. Others: processors busy with something else.%n"
            + "Alone: what %d processors would do with nothing else on them, by CPU time.%n"
            + "Postings: validated%s.%n",
        processors,
        ground.readable() == null
            ? ""
            : " and written; in the end a read_committed reader must read just as many, or this fails");
    if (contenders.contains(Contender.SQL) || contenders.contains(Contender.STREAMS)) {
      out.printf(
          "The job says state, findings and lineage of every event. SQL and Streams do a part of it alone: of a claim%n"
              + "the time from submission to remittance, a second submission, no remittance for 30 days. So they have less to do.%n"
              + "Streams commits every 100 ms, its default, and is a JVM of its own; its records count when all is done with them.%n");
    }
    out.flush();
  }

  void round(int number) {
    round = number;
    out.printf("round %d%s%n", number, isWarmUp() ? " (warm-up)" : "");
    out.flush();
  }

  private boolean isWarmUp() {
    return round == 1 && !keepsFirstRound;
  }

  /** Says how a long warm-up goes, and when to profile. */
  Meter.Watcher watcher(Profile profile) {
    return new Meter.Watcher() {
      @Override
      public void warming(long records, long recordsPerSecond) {
        out.printf("    read %,d, %,d/s%n", records, recordsPerSecond);
        out.flush();
      }

      @Override
      public void begin() {
        profile.begin();
      }

      @Override
      public void end() {
        profile.end();
      }
    };
  }

  void add(Contender contender, Measurement measurement) {
    latest.put(contender, measurement);
    if (!isWarmUp()) {
      warm.computeIfAbsent(contender, unused -> new ArrayList<>()).add(measurement);
    }
    Measurement yardstick = latest.get(yardstick(contender));
    out.printf(
        "  %s  others %3.2f%s%s%n",
        line(
            contender,
            yardstick(contender),
            measurement.recordsPerSecond(),
            measurement.percentOfSpeed(yardstick),
            measurement.cpuNanosPerRecord(),
            measurement.brokerNanos() / measurement.records(),
            measurement.percentOfCpu(yardstick),
            measurement.recordsPerSecondOn(processors)),
        measurement.othersPercent() / 100.0,
        postings(contender, measurement.postingsPerSecond()),
        state(contender, measurement));
    out.flush();
  }

  /** Ratios are medians of the ratios within a round: what disturbs a round disturbs all in it. */
  void end() {
    if (keepsFirstRound) {
      return;
    }
    out.println("median of the rounds after warm-up");
    warm.forEach(
        (contender, rounds) -> {
          List<Measurement> yardsticks = warm.get(yardstick(contender));
          List<Long> speeds = new ArrayList<>();
          List<Long> cpus = new ArrayList<>();
          for (int i = 0; i < rounds.size(); i++) {
            speeds.add(rounds.get(i).percentOfSpeed(yardsticks.get(i)));
            cpus.add(rounds.get(i).percentOfCpu(yardsticks.get(i)));
          }
          out.printf(
              "  %s%s%n",
              line(
                  contender,
                  yardstick(contender),
                  median(rounds, Measurement::recordsPerSecond),
                  median(speeds, Long::longValue),
                  median(rounds, Measurement::cpuNanosPerRecord),
                  median(rounds, one -> one.brokerNanos() / one.records()),
                  median(cpus, Long::longValue),
                  median(rounds, one -> one.recordsPerSecondOn(processors))),
              postings(contender, median(rounds, Measurement::postingsPerSecond)));
        });
    out.flush();
  }

  /** What it is set against, or itself when that is not measured. */
  private Contender yardstick(Contender contender) {
    return latest.containsKey(contender.yardstick()) ? contender.yardstick() : contender;
  }

  private static String line(
      Contender contender,
      Contender yardstick,
      long recordsPerSecond,
      long percent,
      long cpuNanos,
      long brokerNanos,
      long cpuPercent,
      long alone) {
    return "%-14s %,9d records/s %4d %% of %-13s  %5.2f + %.2f us CPU a record (%3d %%)  alone %,9d/s"
        .formatted(
            contender.title(),
            recordsPerSecond,
            percent,
            yardstick.title(),
            cpuNanos / 1_000.0,
            brokerNanos / 1_000.0,
            cpuPercent,
            alone);
  }

  private static String postings(Contender contender, long perSecond) {
    return contender.kind() == Contender.Kind.JOB ? "  %,d postings/s".formatted(perSecond) : "";
  }

  /** Bytes of state of a transaction. */
  private String state(Contender contender, Measurement measurement) {
    if (contender.kind() == Contender.Kind.FLOOR) {
      return "";
    }
    String text = "";
    Measurement floor = latest.get(Contender.FLOOR_HEAP);
    if (contender == Contender.HEAP && floor != null) {
      text +=
          "  %,d B of heap".formatted(perTransaction(measurement.usedHeap() - floor.usedHeap()));
    }
    if (measurement.checkpointBytes() > 0) {
      text += "  %,d B of checkpoint".formatted(perTransaction(measurement.checkpointBytes()));
    }
    return text.isEmpty() ? "" : text + " a transaction";
  }

  private long perTransaction(long bytes) {
    return bytes / population.transactions();
  }

  private static <T> long median(List<T> values, ToLongFunction<T> figure) {
    long[] sorted = values.stream().mapToLong(figure).sorted().toArray();
    return sorted[sorted.length / 2];
  }
}
