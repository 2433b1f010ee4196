package io.throughline.local.command;

import io.throughline.local.Endpoints;
import io.throughline.local.LocalCluster;
import io.throughline.local.bench.SimulatorBench;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Measures the simulator. */
@Command(
    name = "simulator",
    description = {
      "Makes a history's canonical events, with the files that say them, in a JVM of its own: first"
          + " to nowhere and then, if the cluster is up, into its Kafka, where they stay. A warm-up of"
          + " the same length goes before each."
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {"0:measured", "1:something failed", "2:wrong option"},
    footerHeading = "%nExamples:%n",
    footer = {
      "  throughline bench simulator",
      "  throughline bench simulator --without-cluster --seconds 30"
    })
final class BenchSimulatorCommand implements Callable<Integer> {
  @ParentCommand private BenchCommand bench;

  @Spec private CommandSpec spec;

  @Option(
      names = "--seconds",
      paramLabel = "S",
      defaultValue = "15",
      description = "How long each is measured, and warmed up (default: ${DEFAULT-VALUE}).")
  private long seconds;

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "Threads that tell (default: one for each processor).")
  private int threads = Runtime.getRuntime().availableProcessors();

  @Option(names = "--without-cluster", description = "Leave the cluster alone.")
  private boolean withoutCluster;

  @Override
  public Integer call() throws IOException, InterruptedException {
    Duration each = Duration.ofSeconds(seconds);
    int code = SimulatorBench.run(threads, each, Optional.empty());
    if (code != 0 || withoutCluster) {
      return code;
    }
    LocalCluster cluster = bench.cluster();
    if (!cluster.status().isHealthy()) {
      PrintWriter out = spec.commandLine().getOut();
      out.println("The cluster is not up; nothing went into Kafka");
      out.flush();
      return code;
    }
    Endpoints endpoints = cluster.endpoints();
    return SimulatorBench.run(threads, each, Optional.of(endpoints));
  }
}
