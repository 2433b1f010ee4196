package io.throughline.local.command;

import java.util.List;
import picocli.CommandLine.Option;

/** How much the benchmarks of the revenue job run. */
final class BenchScale {
  @Option(
      names = "--accounts",
      paramLabel = "N",
      defaultValue = "50000",
      description =
          "Accounts that begin while it is measured, about ten events each; half as many are warm-up"
              + " (default: ${DEFAULT-VALUE}).")
  private int accounts;

  @Option(
      names = "--open-transactions",
      paramLabel = "N",
      defaultValue = "50000",
      description =
          "Accounts and claims that are open before measuring begins; making and reading their"
              + " events takes its time in every round (default: ${DEFAULT-VALUE}).")
  private int openTransactions;

  @Option(
      names = "--rounds",
      paramLabel = "N",
      defaultValue = "3",
      description =
          "How often all are measured, in turns; the first round is warm-up, unless it is the only"
              + " one (default: ${DEFAULT-VALUE}).")
  private int rounds;

  @Option(
      names = "--parallelism",
      paramLabel = "N",
      defaultValue = "2",
      description =
          "Instances of each operator, partitions of each topic (default: ${DEFAULT-VALUE}).")
  private int parallelism;

  @Option(
      names = "--checkpoint-seconds",
      paramLabel = "N",
      defaultValue = "10",
      description = "Between checkpoints (default: ${DEFAULT-VALUE}).")
  private int checkpointSeconds;

  /** The same for the benchmark's own process. */
  List<String> arguments() {
    return List.of(
        "--accounts=" + accounts,
        "--open-transactions=" + openTransactions,
        "--rounds=" + rounds,
        "--parallelism=" + parallelism,
        "--checkpoint-seconds=" + checkpointSeconds);
  }
}
