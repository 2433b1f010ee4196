package io.throughline.local.command;

import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Prints shell completion. */
@Command(
    name = "completion",
    description = "Prints completion of all verbs and options for bash and zsh.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  source <(local-cluster/throughline completion)",
      "  local-cluster/throughline completion > ~/.local/share/bash-completion/completions/throughline"
    })
final class CompletionCommand implements Runnable {
  @Spec private CommandSpec spec;

  @Override
  public void run() {
    spec.commandLine()
        .getOut()
        .println(AutoComplete.bash("throughline", spec.root().commandLine()));
  }
}
