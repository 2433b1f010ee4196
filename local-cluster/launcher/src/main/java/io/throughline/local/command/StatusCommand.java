package io.throughline.local.command;

import io.throughline.local.ClusterStatus;
import io.throughline.local.text.Terminal;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Shows how every part and job is doing. */
@Command(
    name = "status",
    description =
        "Shows for each part its process, address, memory and whether it answers, and for"
            + " each job its tasks and the age of its last checkpoint.",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:every part answers and every job runs",
      "1:something does not; 'throughline up' starts what is missing"
    },
    footerHeading = "%nExamples:%n",
    footer = {"  throughline status", "  throughline status --json"})
final class StatusCommand implements Callable<Integer> {
  @ParentCommand private Throughline throughline;

  @Spec private CommandSpec spec;

  @Option(names = "--json", description = "One JSON object, for programs.")
  private boolean json;

  @Override
  public Integer call() throws IOException, InterruptedException {
    ClusterStatus status = throughline.cluster().status();
    StatusReport report = new StatusReport(status);
    PrintWriter out = spec.commandLine().getOut();
    out.print(json ? report.json() : report.table(Terminal.width(spec)));
    out.flush();
    return status.isHealthy() ? 0 : 1;
  }
}
