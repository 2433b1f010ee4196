package io.throughline.local.command;

import io.throughline.local.bench.RevenueBenchProcess;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** Measures the revenue job. */
@Command(
    name = "revenue",
    description = {
      "Runs the revenue job over generated events in a JVM of its own, with heap state and with"
          + " RocksDB, next to a floor that only reads, decodes and drops. Records come from memory"
          + " and go nowhere, so neither side has a broker's share. The cluster is not needed."
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {"0:measured", "1:something failed", "2:wrong option"},
    footerHeading = "%nExamples:%n",
    footer = {"  throughline bench revenue", "  throughline bench revenue --claims 400000"})
final class BenchRevenueCommand implements Callable<Integer> {
  @ParentCommand private BenchCommand bench;

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
      defaultValue = "3",
      description =
          "How often all are measured; the first round is warm-up too (default: ${DEFAULT-VALUE}).")
  private int rounds;

  @Option(
      names = "--parallelism",
      paramLabel = "N",
      defaultValue = "1",
      description = "Instances of each operator after the source (default: ${DEFAULT-VALUE}).")
  private int parallelism;

  @Override
  public Integer call() throws IOException, InterruptedException {
    return RevenueBenchProcess.run(
        bench.installation(),
        List.of(
            "--claims", Integer.toString(claims),
            "--rounds", Integer.toString(rounds),
            "--parallelism", Integer.toString(parallelism)));
  }
}
