package io.throughline.local.bench.compare;

import io.throughline.local.bench.measure.Measurement;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;

/** Prints measurements as they come, and in the end their medians and how they compare. */
final class CompareReport {
  private final PrintWriter out;
  private final int processors;
  private final Map<Contender, List<Measurement>> all = new EnumMap<>(Contender.class);

  /**
   * @param processors that a contender and the broker have
   */
  CompareReport(PrintWriter out, int processors) {
    this.out = out;
    this.processors = processors;
  }

  void begin(long records, long measured, int checkpointSeconds) {
    out.printf(
        "%,d events of the claims topic, %,d of them measured; RocksDB, exactly once, every %d s.%n"
            + "Each run has a JVM of its own; what is not measured is its warm-up.%n"
            + "SQL and Streams: claim to remittance, latency, stuck, duplicate claim. The job: all that it says of these events.%n"
            + "CPU: of the JVM + of the broker. Alone: what %d processors would do with nothing else on them, by CPU time.%n",
        records,
        measured,
        checkpointSeconds,
        processors);
    out.flush();
  }

  void round(int number) {
    out.printf("round %d%n", number);
    out.flush();
  }

  void add(Contender contender, Measurement one) {
    all.computeIfAbsent(contender, unused -> new ArrayList<>()).add(one);
    out.printf(
        "  %s  others %.2f%n",
        line(
            contender,
            one.recordsPerSecond(),
            one.cpuNanosPerRecord(),
            one.brokerNanos() / one.records(),
            one.recordsPerSecondOn(processors)),
        one.othersPercent() / 100.0);
    out.flush();
  }

  void end() {
    out.println("median");
    all.forEach(
        (contender, runs) ->
            out.printf(
                "  %s%s%n",
                line(
                    contender,
                    median(runs, Measurement::recordsPerSecond),
                    median(runs, Measurement::cpuNanosPerRecord),
                    median(runs, one -> one.brokerNanos() / one.records()),
                    median(runs, one -> one.recordsPerSecondOn(processors))),
                ratio(contender, runs)));
    out.flush();
  }

  /** Of runs in the same round: what disturbs one disturbs the other. */
  private String ratio(Contender contender, List<Measurement> runs) {
    List<Measurement> job = all.get(Contender.JOB);
    if (job == null || contender == Contender.JOB) {
      return "";
    }
    List<Long> speeds = new ArrayList<>();
    List<Long> cpus = new ArrayList<>();
    for (int i = 0; i < runs.size(); i++) {
      speeds.add(job.get(i).percentOfSpeed(runs.get(i)));
      cpus.add(100 * runs.get(i).allNanosPerRecord() / job.get(i).allNanosPerRecord());
    }
    return "  the job is %.2f times as fast, %.2f by CPU time"
        .formatted(
            median(speeds, Long::longValue) / 100.0, median(cpus, Long::longValue) / 100.0);
  }

  private static String line(
      Contender contender, long recordsPerSecond, long cpuNanos, long brokerNanos, long alone) {
    return "%-13s %,9d records/s  %6.2f + %.2f us CPU a record  alone %,9d/s"
        .formatted(
            contender.title(), recordsPerSecond, cpuNanos / 1_000.0, brokerNanos / 1_000.0, alone);
  }

  private static <T> long median(List<T> values, ToLongFunction<T> figure) {
    long[] sorted = values.stream().mapToLong(figure).sorted().toArray();
    return sorted[sorted.length / 2];
  }
}
