package io.throughline.local.command;

import io.throughline.local.bench.PostingsBenchProcess;
import io.throughline.local.config.ConfigException;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Measures how long a payment takes to its posting. */
@Command(
    name = "postings",
    description = {
      "How long after a remittance its postings can be read, at a steady load. For each checkpoint"
          + " interval the command starts a Kafka, the whole revenue job in a JVM of its own (state"
          + " in RocksDB, exactly once, incremental checkpoints), and in another JVM what sends"
          + " generated events of all kinds and reads postings, read_committed.",
      "Measured is the time from when the last event that a posting needs (the payment, or the"
          + " advice of its remittance) was due to be sent until the posting was read. Due, not sent:"
          + " when the load cannot be kept up, the wait counts, and the command says so. Percentiles"
          + " are exact.",
      "Output is readable only when the next checkpoint is complete, so half the interval is the"
          + " least that can be expected of the median. All share the machine, a running cluster"
          + " too: better stop it."
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:measured",
      "1:something failed, or postings were missing in the end",
      "2:wrong option"
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  throughline bench postings",
      "  throughline bench postings --events-per-second 5000 --checkpoint-seconds 1,2,5"
    })
final class BenchPostingsCommand implements Callable<Integer> {
  @ParentCommand private BenchCommand bench;
  @Spec private CommandSpec spec;

  @Option(
      names = "--events-per-second",
      paramLabel = "N",
      defaultValue = "1000",
      description =
          "Events of all kinds, about one in eleven of them a payment (default: ${DEFAULT-VALUE}).")
  private int eventsPerSecond;

  @Option(
      names = "--checkpoint-seconds",
      paramLabel = "N",
      split = ",",
      defaultValue = "1,10",
      description = "Between checkpoints, a list (default: ${DEFAULT-VALUE}).")
  private List<Integer> checkpointSeconds;

  @Option(
      names = "--seconds",
      paramLabel = "N",
      defaultValue = "60",
      description = "That are measured (default: ${DEFAULT-VALUE}).")
  private int seconds;

  @Option(
      names = "--warm-up-seconds",
      paramLabel = "N",
      defaultValue = "30",
      description = "At this load before that (default: ${DEFAULT-VALUE}).")
  private int warmUpSeconds;

  @Option(
      names = "--open-transactions",
      paramLabel = "N",
      defaultValue = "50000",
      description =
          "Accounts and claims that are open before; their events are read as fast as it goes"
              + " (default: ${DEFAULT-VALUE}).")
  private int openTransactions;

  @Option(
      names = "--parallelism",
      paramLabel = "N",
      defaultValue = "2",
      description =
          "Instances of each operator, partitions of each topic (default: ${DEFAULT-VALUE}).")
  private int parallelism;

  @Override
  public Integer call() throws IOException, InterruptedException {
    if (eventsPerSecond < 1
        || seconds < 1
        || warmUpSeconds < 0
        || openTransactions < 1
        || parallelism < 1
        || checkpointSeconds.stream().anyMatch(interval -> interval < 1)) {
      throw new ConfigException(
          "--warm-up-seconds must be at least 0, and all other numbers at least 1");
    }
    TimedProgress progress = new TimedProgress(spec.commandLine().getOut());
    PostingsBenchProcess.Load load =
        new PostingsBenchProcess.Load(
            openTransactions, eventsPerSecond, warmUpSeconds, seconds, parallelism);
    int exitCode = 0;
    for (int interval : checkpointSeconds) {
      exitCode =
          Math.max(
              exitCode, PostingsBenchProcess.run(bench.installation(), progress, load, interval));
    }
    return exitCode;
  }
}
