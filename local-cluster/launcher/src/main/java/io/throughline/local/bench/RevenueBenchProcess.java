package io.throughline.local.bench;

import io.throughline.local.Installation;
import io.throughline.local.Progress;
import io.throughline.local.server.FlinkJvm;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The revenue job and what is set against it in a JVM of their own, with the class path of the
 * cluster's Flink. What it prints goes to standard output as it comes.
 */
public final class RevenueBenchProcess {
  private static final String MAIN = "io.throughline.local.bench.revenue.RevenueBench";

  /** As a TaskManager has it: a heap of one size, of which young objects get a third. */
  private static final List<String> HEAP = List.of("-Xms3g", "-Xmx3g", "-XX:+UseParallelGC");

  private RevenueBenchProcess() {}

  /**
   * Measures on a Kafka of its own.
   *
   * @param arguments of the benchmark
   * @return its exit code
   */
  public static int overKafka(Installation installation, Progress progress, List<String> arguments)
      throws IOException, InterruptedException {
    Path streams = installation.dist(Installation.Dist.LAUNCHER).resolve("bench-streams");
    try (BenchBroker broker = BenchBroker.start(installation, progress)) {
      List<String> all = new ArrayList<>(arguments);
      all.add("--bootstrap-servers=" + broker.address());
      all.add("--broker-pid=" + broker.process().pid());
      all.add("--folder=" + broker.scratch());
      all.add("--streams-libraries=" + streams);
      return run(installation, all);
    }
  }

  /**
   * Measures.
   *
   * @param arguments of the benchmark
   * @return its exit code
   */
  public static int run(Installation installation, List<String> arguments)
      throws IOException, InterruptedException {
    Path dist = installation.dist(Installation.Dist.LAUNCHER);
    Path flink = installation.dist(Installation.Dist.FLINK);
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(HEAP);
    command.addAll(FlinkJvm.FLAGS);
    command.add("-cp");
    command.add(
        String.join(
            File.pathSeparator,
            dist.resolve("bench/*").toString(),
            dist.resolve("jobs/revenue.jar").toString(),
            flink.resolve("lib/*").toString()));
    command.add(MAIN);
    command.addAll(arguments);
    Process process = new ProcessBuilder(command).inheritIO().start();
    try {
      return process.waitFor();
    } finally {
      process.destroy();
    }
  }
}
