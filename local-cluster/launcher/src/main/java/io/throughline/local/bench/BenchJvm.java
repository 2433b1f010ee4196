package io.throughline.local.bench;

import io.throughline.local.Installation;
import io.throughline.local.server.FlinkJvm;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A JVM with the class path of the benchmarks, the revenue job and the cluster's Flink. What it
 * prints goes to standard output as it comes.
 */
final class BenchJvm {
  /** As a TaskManager has it: a heap of one size, of which young objects get a third. */
  static final List<String> JOB = List.of("-Xms3g", "-Xmx3g", "-XX:+UseParallelGC");

  /** For what only sends and reads. */
  static final List<String> CLIENT = List.of("-Xms512m", "-Xmx512m", "-XX:+UseParallelGC");

  private BenchJvm() {}

  /**
   * Starts one.
   *
   * @param heap options of its memory
   * @param main class
   * @param arguments of the class
   */
  static Process start(
      Installation installation, List<String> heap, String main, List<String> arguments)
      throws IOException {
    Path dist = installation.dist(Installation.Dist.LAUNCHER);
    Path flink = installation.dist(Installation.Dist.FLINK);
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(heap);
    command.addAll(FlinkJvm.FLAGS);
    command.add("-cp");
    command.add(
        String.join(
            File.pathSeparator,
            dist.resolve("bench/*").toString(),
            dist.resolve("jobs/revenue.jar").toString(),
            flink.resolve("lib/*").toString()));
    command.add(main);
    command.addAll(arguments);
    return new ProcessBuilder(command).inheritIO().start();
  }

  /** Waits until one ends; when that is interrupted, ends it. */
  static int await(Process process) throws InterruptedException {
    try {
      return process.waitFor();
    } finally {
      process.destroy();
    }
  }
}
