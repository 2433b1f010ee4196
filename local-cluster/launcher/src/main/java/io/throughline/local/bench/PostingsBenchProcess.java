package io.throughline.local.bench;

import io.throughline.local.Installation;
import io.throughline.local.Progress;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * The revenue job in one JVM, and in another what sends events to it and reads its postings, so
 * that neither waits for the other's garbage collector. A broker of their own for each checkpoint
 * interval: each begins with the same, and none finds a transaction that another left open.
 */
public final class PostingsBenchProcess {
  private static final String JOB = "io.throughline.local.bench.postings.PostingsJob";
  private static final String BENCH = "io.throughline.local.bench.postings.PostingsBench";

  private PostingsBenchProcess() {}

  /**
   * What is sent.
   *
   * @param openTransactions accounts and claims that are open before
   * @param eventsPerSecond from then on
   * @param warmUpSeconds at this rate, before it is measured
   * @param seconds that are measured
   * @param parallelism instances of each operator, partitions of each topic
   */
  public record Load(
      int openTransactions, int eventsPerSecond, int warmUpSeconds, int seconds, int parallelism) {
    private List<String> arguments(int checkpointSeconds) {
      return List.of(
          "--open-transactions=" + openTransactions,
          "--events-per-second=" + eventsPerSecond,
          "--warm-up-seconds=" + warmUpSeconds,
          "--seconds=" + seconds,
          "--checkpoint-seconds=" + checkpointSeconds);
    }
  }

  /**
   * Measures one checkpoint interval.
   *
   * @return exit code of the benchmark
   */
  public static int run(
      Installation installation, Progress progress, Load load, int checkpointSeconds)
      throws IOException, InterruptedException {
    try (BenchBroker broker = BenchBroker.start(installation, progress)) {
      List<String> arguments = new ArrayList<>(load.arguments(checkpointSeconds));
      arguments.add("--bootstrap-servers=" + broker.address());
      Process job =
          BenchJvm.start(
              installation,
              BenchJvm.JOB,
              JOB,
              with(
                  arguments,
                  "--parallelism=" + load.parallelism(),
                  "--folder=" + broker.scratch()));
      try {
        return BenchJvm.await(
            BenchJvm.start(
                installation,
                BenchJvm.CLIENT,
                BENCH,
                with(arguments, "--partitions=" + load.parallelism(), "--job-pid=" + job.pid())));
      } finally {
        job.destroyForcibly().waitFor();
      }
    }
  }

  private static List<String> with(List<String> arguments, String... more) {
    List<String> all = new ArrayList<>(arguments);
    all.addAll(List.of(more));
    return all;
  }
}
