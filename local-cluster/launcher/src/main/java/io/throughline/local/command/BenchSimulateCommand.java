package io.throughline.local.command;

import io.throughline.local.bench.BenchBroker;
import io.throughline.local.bench.simulate.SimulateBenchProcess;
import io.throughline.local.config.ConfigException;
import io.throughline.simulator.group.Profile;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Measures the generator of histories. */
@Command(
    name = "simulate",
    description = {
      "Tells a history in a JVM of its own, three times in turns: only told; told and encoded as"
          + " Kafka records; and put into a Kafka that the command starts for itself and stops again"
          + " (acks=all, idempotent, batches of 256 KiB). The difference of two is what the last"
          + " step costs.",
      "The first half of the days is warm-up, and so is the first round. CPU time of the generator"
          + " and of the broker is told apart: generator, broker and whatever else runs share the"
          + " machine."
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {"0:measured", "1:something failed", "2:wrong option"},
    footerHeading = "%nExamples:%n",
    footer = {
      "  throughline bench simulate",
      "  throughline bench simulate --profile hospital --days 200 --compression none"
    })
final class BenchSimulateCommand implements Callable<Integer> {
  @ParentCommand private BenchCommand bench;
  @Spec private CommandSpec spec;

  @Option(
      names = "--profile",
      paramLabel = "P",
      defaultValue = "NETWORK",
      description = "${COMPLETION-CANDIDATES} (default: network).")
  private Profile profile;

  @Option(
      names = "--days",
      paramLabel = "N",
      defaultValue = "40",
      description = "Days of the history; half of them are warm-up (default: ${DEFAULT-VALUE}).")
  private int days;

  @Option(
      names = "--rounds",
      paramLabel = "N",
      defaultValue = "4",
      description = "How often all are measured, in turns (default: ${DEFAULT-VALUE}).")
  private int rounds;

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "Threads that tell it (default: one for each processor).")
  private int threads = Runtime.getRuntime().availableProcessors();

  @Option(
      names = "--partitions",
      paramLabel = "N",
      defaultValue = "4",
      description = "Of each topic (default: ${DEFAULT-VALUE}).")
  private int partitions;

  @Option(
      names = "--compression",
      paramLabel = "C",
      defaultValue = "lz4",
      description = "none, lz4, snappy, zstd or gzip (default: ${DEFAULT-VALUE}).")
  private String compression;

  @Override
  public Integer call() throws IOException, InterruptedException {
    if (days < 2 || rounds < 1 || threads < 1 || partitions < 1) {
      throw new ConfigException(
          "--days must be at least 2, --rounds, --threads and --partitions at least 1");
    }
    TimedProgress progress = new TimedProgress(spec.commandLine().getOut());
    try (BenchBroker broker = BenchBroker.start(bench.installation(), progress)) {
      return SimulateBenchProcess.run(
          broker,
          new SimulateBenchProcess.Load(profile, days, rounds, threads, partitions, compression));
    }
  }
}
