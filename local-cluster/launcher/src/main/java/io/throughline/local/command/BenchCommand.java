package io.throughline.local.command;

import io.throughline.local.Installation;
import io.throughline.local.LocalCluster;
import java.io.IOException;
import picocli.CommandLine.Command;

/** Measures how fast things are. */
@Command(
    name = "bench",
    description = "Measures speed against a floor in the same run.",
    synopsisSubcommandLabel = "WHAT",
    subcommands = {
      BenchIngestCommand.class,
      BenchRevenueCommand.class,
      BenchPostingsCommand.class,
      BenchCompareCommand.class,
      BenchSimulateCommand.class
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {"0:measured", "1:something failed", "2:wrong option"},
    footerHeading = "%nExamples:%n",
    footer = {
      "  throughline bench ingest",
      "  throughline bench revenue",
      "  throughline bench postings",
      "  throughline bench compare",
      "  throughline bench simulate"
    })
final class BenchCommand extends VerbGroup {
  Installation installation() {
    return throughline().installation();
  }

  LocalCluster cluster() throws IOException {
    return throughline().cluster();
  }
}
