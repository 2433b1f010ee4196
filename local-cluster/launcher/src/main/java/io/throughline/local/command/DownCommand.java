package io.throughline.local.command;

import io.throughline.local.LocalCluster;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Stops the cluster. */
@Command(
    name = "down",
    description = {
      "Stops the jobs with a savepoint each, then the servers that 'up' started and nothing else.",
      "Data stays; 'up' goes on from there."
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {"0:nothing of the cluster runs any more", "1:a process could not be stopped"},
    footerHeading = "%nExamples:%n",
    footer = {"  throughline down", "  throughline --run-dir /tmp/second down"})
final class DownCommand implements Callable<Integer> {
  @ParentCommand private Throughline throughline;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws IOException, InterruptedException {
    LocalCluster cluster = throughline.cluster();
    if (!cluster.servers().anyRunning()) {
      spec.commandLine().getOut().println("Nothing runs in " + cluster.run().root());
      return 0;
    }
    RunLock.during(
        cluster.run(), () -> cluster.stop(new TimedProgress(spec.commandLine().getOut())));
    return 0;
  }
}
