package io.throughline.local.bench.simulate;

import io.throughline.simulator.group.Profile;
import io.throughline.simulator.history.Options;
import io.throughline.simulator.rate.Rates;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToLongFunction;

/** All stages in turns, so that whatever else happens on the machine happens to all. */
final class SimulateBench {
  private static final LocalDate FROM = LocalDate.of(2026, 1, 5);

  private static final int CORES = 2;

  private final StageRun run;
  private final List<Stage> stages;
  private final int rounds;
  private final PrintWriter out;

  /**
   * @param days of the history; the first half is warm-up
   * @param rounds of all stages; the first one is warm-up when there are several
   * @param target without one nothing is put into Kafka
   */
  SimulateBench(
      Profile profile,
      int days,
      int rounds,
      int threads,
      Optional<StageRun.Target> target,
      PrintWriter out) {
    Options whole = Options.whole(1, profile, FROM, days, Rates.with(Map.of()));
    Options options =
        new Options(
            whole.seed(),
            profile,
            FROM,
            days,
            FROM.plusDays(days - 1L),
            whole.rates(),
            whole.faults());
    this.run = new StageRun(options, threads, target);
    this.stages = target.isPresent() ? List.of(Stage.values()) : List.of(Stage.TELL, Stage.ENCODE);
    this.rounds = rounds;
    this.out = out;
  }

  /** Measures, and prints each result as it comes. */
  Map<Stage, List<Reading>> run() throws IOException, InterruptedException {
    Map<Stage, List<Reading>> measured = new EnumMap<>(Stage.class);
    for (int round = 1; round <= rounds; round++) {
      boolean warmUp = round == 1 && rounds > 1;
      out.printf("round %d of %d%s%n", round, rounds, warmUp ? " (warm-up)" : "");
      for (Stage stage : stages) {
        Reading reading = run.of(stage);
        print(stage, reading);
        if (!warmUp) {
          measured.computeIfAbsent(stage, s -> new ArrayList<>()).add(reading);
        }
      }
    }
    out.println("median of the rounds after warm-up");
    measured.forEach((stage, readings) -> print(stage, median(readings)));
    return measured;
  }

  /** Of each figure for itself. */
  private static Reading median(List<Reading> readings) {
    return new Reading(
        median(readings, Reading::nanos),
        median(readings, Reading::cpuNanos),
        median(readings, Reading::brokerCpuNanos),
        median(readings, Reading::events));
  }

  private static long median(List<Reading> readings, ToLongFunction<Reading> figure) {
    long[] sorted = readings.stream().mapToLong(figure).sorted().toArray();
    return sorted[sorted.length / 2];
  }

  private void print(Stage stage, Reading reading) {
    out.printf(
        "  %-24s %,9d events/s  %s us CPU an event%s: %,d events/s by CPU time of %d cores%n",
        stage.title(),
        reading.eventsPerSecond(),
        micros(reading.cpuNanosPerEvent()),
        stage == Stage.KAFKA ? ", broker " + micros(reading.brokerCpuNanosPerEvent()) : "",
        reading.eventsPerSecondOf(CORES),
        CORES);
    out.flush();
  }

  private static String micros(long nanos) {
    return nanos / 1_000 + "." + "%02d".formatted(nanos % 1_000 / 10);
  }
}
