package io.throughline.local.bench;

import io.throughline.local.Installation;
import io.throughline.local.Progress;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The revenue job and what is set against it in a JVM of their own. What it prints goes to standard
 * output as it comes.
 */
public final class RevenueBenchProcess {
  private static final String MAIN = "io.throughline.local.bench.revenue.RevenueBench";

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
    return BenchJvm.await(BenchJvm.start(installation, BenchJvm.JOB, MAIN, arguments));
  }
}
