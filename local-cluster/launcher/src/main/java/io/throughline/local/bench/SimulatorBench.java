package io.throughline.local.bench;

import io.throughline.local.Endpoints;
import io.throughline.local.simulate.KafkaEvents;
import io.throughline.simulator.canonical.Settings;
import io.throughline.simulator.group.Profile;
import io.throughline.simulator.history.History;
import io.throughline.simulator.history.Options;
import io.throughline.simulator.output.EventSink;
import io.throughline.simulator.output.FileSink;
import io.throughline.simulator.output.Pace;
import io.throughline.simulator.output.Telling;
import io.throughline.simulator.rate.Rates;
import io.throughline.simulator.statistics.Count;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How many canonical events a second the simulator makes, with their files and hashes, and brings
 * into Kafka. In a JVM of its own, since the launcher's is tuned to start quickly.
 */
public final class SimulatorBench {
  /** From here on a day brings as much of everything as any later one. */
  private static final int STEADY_AFTER_DAYS = 120;

  private static final int DAYS = 400;

  private SimulatorBench() {}

  /** Arguments: threads, seconds, and where to: bootstrap servers and registry, or nothing. */
  public static void main(String[] args) throws IOException, InterruptedException {
    int threads = Integer.parseInt(args[0]);
    Duration each = Duration.ofSeconds(Long.parseLong(args[1]));
    if (args.length == 2) {
      measure(threads, each, EventSink.none(), "to nowhere");
      return;
    }
    Endpoints endpoints = new Endpoints(args[2], URI.create(args[3]), null, null, null);
    try (KafkaEvents kafka = new KafkaEvents(endpoints)) {
      measure(threads, each, kafka, "into Kafka");
    }
  }

  private static void measure(int threads, Duration each, EventSink sink, String where)
      throws IOException, InterruptedException {
    LocalDate from = LocalDate.of(2026, 1, 5);
    Options options = Options.whole(1, Profile.NETWORK, from, DAYS, Rates.STANDARD);
    byte[] key = "a key for benchmarks only".getBytes(StandardCharsets.US_ASCII);
    Settings settings = new Settings("file:///simulated/", ZoneOffset.UTC, key);
    History history = new History(options, settings);
    List<LocalDate> days =
        history.days().stream()
            .filter(day -> day.isAfter(from.plusDays(STEADY_AFTER_DAYS)))
            .toList();
    Telling telling = new Telling(history, FileSink.none(), sink, Optional.empty(), Pace.UNLIMITED);
    Meter meter = new Meter(telling, each, where);
    telling.run(threads, days, meter);
  }

  /** Leaves the warm-up out, and prints what came after it. */
  private static final class Meter implements Telling.Audience {
    private final Telling telling;
    private final Duration each;
    private final String where;
    private final long began = System.nanoTime();
    private long measuredFrom;
    private long before;
    private Duration cpuBefore;

    Meter(Telling telling, Duration each, String where) {
      this.telling = telling;
      this.each = each;
      this.where = where;
    }

    @Override
    public boolean told(LocalDate day) {
      long now = System.nanoTime();
      long events = telling.tally().of(Count.EVENTS);
      if (measuredFrom == 0) {
        if (now - began >= each.toNanos()) {
          measuredFrom = now;
          before = events;
          cpuBefore = cpu();
        }
        return true;
      }
      if (now - measuredFrom < each.toNanos()) {
        return true;
      }
      double seconds = (now - measuredFrom) / 1e9;
      double cpuSeconds = cpu().minus(cpuBefore).toMillis() / 1e3;
      long made = events - before;
      System.out.printf(
          "%,d canonical events %s in %.1f s: %,.0f events/s; %,.0f for each CPU second of its own%n",
          made, where, seconds, made / seconds, made / cpuSeconds);
      return false;
    }

    private static Duration cpu() {
      return ProcessHandle.current().info().totalCpuDuration().orElseThrow();
    }
  }

  /**
   * Measures in a process of its own, which prints the result.
   *
   * @param target empty for nowhere
   * @return its exit code
   */
  public static int run(int threads, Duration each, Optional<Endpoints> target)
      throws IOException, InterruptedException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx1g",
                "-XX:+UseParallelGC",
                "-cp",
                System.getProperty("java.class.path"),
                SimulatorBench.class.getName(),
                Integer.toString(threads),
                Long.toString(each.toSeconds())));
    if (target.isPresent()) {
      command.add(target.get().bootstrapServers());
      command.add(target.get().schemaRegistry().toString());
    }
    return new ProcessBuilder(command).inheritIO().start().waitFor();
  }
}
