package io.throughline.local.command;

import io.throughline.local.Progress;
import io.throughline.local.bench.BenchBroker;
import io.throughline.local.bench.RevenueBenchProcess;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Measures the revenue job. */
@Command(
    name = "revenue",
    description = {
      "Runs the revenue job over generated events in a JVM of its own, with heap state and with"
          + " RocksDB, next to a floor that only reads, decodes and drops. Records come from a Kafka"
          + " that the command starts for itself and stops again (read_committed), and states go"
          + " back to it (exactly once, with checkpoints).",
      "Percentages: of the floor's records/s, and in brackets of the floor's CPU time, which other"
          + " load on the machine disturbs less. A running cluster is left alone, but takes its"
          + " share of the machine: better stop it."
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {"0:measured", "1:something failed", "2:wrong option"},
    footerHeading = "%nExamples:%n",
    footer = {
      "  throughline bench revenue",
      "  throughline bench revenue --in-memory --claims 400000"
    })
final class BenchRevenueCommand implements Callable<Integer> {
  @ParentCommand private BenchCommand bench;
  @Spec private CommandSpec spec;

  @Option(
      names = "--claims",
      paramLabel = "N",
      defaultValue = "200000",
      description =
          "Claims of four events each; half of them are warm-up (default: ${DEFAULT-VALUE}).")
  private int claims;

  @Option(
      names = "--rounds",
      paramLabel = "N",
      defaultValue = "4",
      description =
          "How often all are measured, in turns; the first round is warm-up too (default: ${DEFAULT-VALUE}).")
  private int rounds;

  @Option(
      names = "--parallelism",
      paramLabel = "N",
      defaultValue = "1",
      description = "Instances of each operator (default: ${DEFAULT-VALUE}).")
  private int parallelism;

  @Option(
      names = "--in-memory",
      description =
          "No broker and no checkpoints: records come from memory, output is encoded and dropped."
              + " Shows the job's own CPU time; a floor without a broker to read from is hardly"
              + " more than Avro's reader. Needs 2 KB of heap a claim.")
  private boolean inMemory;

  @Override
  public Integer call() throws IOException, InterruptedException {
    List<String> arguments =
        List.of(
            "--claims", Integer.toString(claims),
            "--rounds", Integer.toString(rounds),
            "--parallelism", Integer.toString(parallelism));
    if (inMemory) {
      return RevenueBenchProcess.run(bench.installation(), arguments);
    }
    Progress progress = new TimedProgress(spec.commandLine().getOut());
    try (BenchBroker broker = BenchBroker.start(bench.installation(), progress)) {
      List<String> overKafka = new ArrayList<>(arguments);
      overKafka.addAll(
          List.of(
              "--bootstrap-servers",
              broker.address(),
              "--checkpoints",
              broker.scratch().resolve("checkpoints").toString()));
      return RevenueBenchProcess.run(bench.installation(), overKafka);
    }
  }
}
