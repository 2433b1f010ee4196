package io.throughline.local.command;

import io.throughline.local.LocalCluster;
import io.throughline.local.process.LogTail;
import io.throughline.local.server.Part;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Shows the end of logs. */
@Command(
    name = "logs",
    description = {
      "Shows the end of what a part, or each of them, printed (NAME.out) and logged (NAME.log).",
      "Older logs lie beside them as .1 and .2; no log takes more than 60 MiB in all."
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {"0:shown", "2:no such part"},
    footerHeading = "%nExamples:%n",
    footer = {"  throughline logs", "  throughline logs taskmanager --lines 200"})
final class LogsCommand implements Callable<Integer> {
  @ParentCommand private Throughline throughline;

  @Spec private CommandSpec spec;

  @Parameters(
      arity = "0..1",
      paramLabel = "PART",
      description =
          "elasticsearch, schema-registry, kafka, gateway, erp, erp-gateway, exceptions, jobmanager or"
              + " taskmanager.")
  private String part;

  @Option(
      names = {"-n", "--lines"},
      paramLabel = "N",
      defaultValue = "10",
      description = "How many lines of each (default: ${DEFAULT-VALUE}).")
  private int lines;

  @Override
  public Integer call() throws IOException {
    LocalCluster cluster = throughline.cluster();
    PrintWriter out = spec.commandLine().getOut();
    for (Part chosen : chosen(cluster)) {
      for (Path trace : chosen.traces()) {
        out.println("==> " + trace);
        LogTail.of(trace, lines).forEach(out::println);
      }
    }
    return 0;
  }

  private List<Part> chosen(LocalCluster cluster) {
    if (part == null) {
      return cluster.servers().parts();
    }
    try {
      return List.of(cluster.servers().part(part));
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), e.getMessage(), e);
    }
  }
}
