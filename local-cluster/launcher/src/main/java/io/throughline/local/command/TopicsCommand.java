package io.throughline.local.command;

import java.io.IOException;
import java.io.PrintWriter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** The topics. */
@Command(
    name = "topics",
    description = "Creates the topics.",
    synopsisSubcommandLabel = "COMMAND",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {"0:every topic is as it should be", "1:the broker refused or did not answer"},
    footerHeading = "%nExamples:%n",
    footer = {"  throughline topics create"})
final class TopicsCommand implements Runnable {
  @ParentCommand private Throughline throughline;

  @Spec private CommandSpec spec;

  /** Without a subcommand: the help. */
  @Override
  public void run() {
    spec.commandLine().usage(spec.commandLine().getOut());
  }

  @Command(
      name = "create",
      description = "Creates missing topics in the running cluster and sets right what drifted.")
  int create() throws IOException {
    PrintWriter out = spec.commandLine().getOut();
    throughline.cluster().preparation().topics().forEach(out::println);
    return 0;
  }
}
