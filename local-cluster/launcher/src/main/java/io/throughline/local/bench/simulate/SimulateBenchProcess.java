package io.throughline.local.bench.simulate;

import io.throughline.events.Topic;
import io.throughline.local.bench.BenchBroker;
import io.throughline.simulator.group.Profile;
import io.throughline.wire.governance.TopicGovernance;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;

/**
 * {@link SimulateBench} in a JVM of its own: the launcher's is tuned to start quickly, with the
 * first compiler only and a small heap.
 */
public final class SimulateBenchProcess {
  private static final int REPLICAS = 1;

  private SimulateBenchProcess() {}

  /** What to measure. */
  public record Load(
      Profile profile, int days, int rounds, int threads, int partitions, String compression) {}

  /**
   * Arguments: profile, days, rounds, threads, bootstrap servers, compression, pid of the broker.
   */
  public static void main(String[] args) throws IOException, InterruptedException {
    long pid = Long.parseLong(args[6]);
    ProcessHandle broker =
        ProcessHandle.of(pid)
            .orElseThrow(() -> new IOException("The broker, process %d, is gone".formatted(pid)));
    new SimulateBench(
            Profile.valueOf(args[0]),
            Integer.parseInt(args[1]),
            Integer.parseInt(args[2]),
            Integer.parseInt(args[3]),
            Optional.of(new StageRun.Target(args[4], args[5], broker)),
            new PrintWriter(System.out, true, StandardCharsets.UTF_8))
        .run();
  }

  /**
   * Measures; what it finds goes to standard output as it comes.
   *
   * @return its exit code
   */
  public static int run(BenchBroker broker, Load load) throws IOException, InterruptedException {
    try (TopicGovernance topics =
        TopicGovernance.connect(broker.address(), load.partitions(), REPLICAS)) {
      topics.apply(Topic.BILLING, Topic.CLAIMS, Topic.ERP);
    }
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx1g",
                "-XX:+UseParallelGC",
                "-XX:+IgnoreUnrecognizedVMOptions",
                "--sun-misc-unsafe-memory-access=allow",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                SimulateBenchProcess.class.getName(),
                load.profile().name(),
                Integer.toString(load.days()),
                Integer.toString(load.rounds()),
                Integer.toString(load.threads()),
                broker.address(),
                load.compression(),
                Long.toString(broker.process().pid()))
            .inheritIO()
            .start();
    try {
      return process.waitFor();
    } finally {
      process.destroy();
    }
  }
}
