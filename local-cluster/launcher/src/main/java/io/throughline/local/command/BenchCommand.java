package io.throughline.local.command;

import io.throughline.local.Installation;
import io.throughline.local.LocalCluster;
import java.io.IOException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Measures how fast things are. */
@Command(
    name = "bench",
    description = "Measures speed against a floor in the same run.",
    synopsisSubcommandLabel = "WHAT",
    subcommands = {BenchIngestCommand.class, BenchRevenueCommand.class},
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {"0:measured", "1:something failed", "2:wrong option"},
    footerHeading = "%nExamples:%n",
    footer = {"  throughline bench ingest", "  throughline bench revenue"})
final class BenchCommand implements Runnable {
  @ParentCommand private Throughline throughline;

  @Spec private CommandSpec spec;

  /** Without what: the help. */
  @Override
  public void run() {
    spec.commandLine().usage(spec.commandLine().getOut());
  }

  Installation installation() {
    return throughline.installation();
  }

  LocalCluster cluster() throws IOException {
    return throughline.cluster();
  }
}
