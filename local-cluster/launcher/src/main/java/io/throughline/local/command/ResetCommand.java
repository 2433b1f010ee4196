package io.throughline.local.command;

import io.throughline.local.LocalCluster;
import io.throughline.local.RunDirectory;
import java.io.Console;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Stops the cluster and forgets its data. */
@Command(
    name = "reset",
    description =
        "Stops the cluster and deletes its run directory: topics, schemas, indices,"
            + " checkpoints, logs, fed files and the key of the patient tokens. Deletes nothing else.",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {"0:forgotten", "1:not confirmed, or something could not be deleted"},
    footerHeading = "%nExamples:%n",
    footer = {"  throughline reset", "  throughline reset --yes"})
final class ResetCommand implements Callable<Integer> {
  @ParentCommand private Throughline throughline;

  @Spec private CommandSpec spec;

  @Option(names = "--yes", description = "Don't ask.")
  private boolean yes;

  @Override
  public Integer call() throws IOException, InterruptedException {
    LocalCluster cluster = throughline.cluster();
    RunDirectory run = cluster.run();
    PrintWriter out = spec.commandLine().getOut();
    if (!run.exists()) {
      out.println("Nothing to forget: there is no cluster in " + run.root());
      return 0;
    }
    if (!yes && !confirmed(run)) {
      out.println("Nothing was changed.");
      return 1;
    }
    RunLock.during(
        run,
        () -> {
          cluster.servers().stop(new TimedProgress(out));
          run.delete();
        });
    out.println("Deleted " + run.root());
    return 0;
  }

  private boolean confirmed(RunDirectory run) {
    Console console = System.console();
    if (console == null) {
      throw new ParameterException(
          spec.commandLine(), "There is nobody to ask here; say --yes to delete " + run.root());
    }
    String answer = console.readLine("Delete all data in %s? [y/N] ", run.root());
    return answer != null && answer.strip().equalsIgnoreCase("y");
  }
}
