package io.throughline.local.command;

import java.io.IOException;
import picocli.CommandLine.Command;

/** The topics. */
@Command(
    name = "topics",
    description = "Creates the topics.",
    synopsisSubcommandLabel = "COMMAND",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {"0:every topic is as it should be", "1:the broker refused or did not answer"},
    footerHeading = "%nExamples:%n",
    footer = {"  throughline topics create"})
final class TopicsCommand extends VerbGroup {
  @Command(
      name = "create",
      description = "Creates missing topics in the running cluster and sets right what drifted.")
  int create() throws IOException {
    throughline().cluster().preparation().topics().forEach(out()::println);
    return 0;
  }
}
