package io.throughline.local.command;

import io.throughline.local.LocalCluster;
import io.throughline.local.Progress;
import io.throughline.local.feed.Reconciliation;
import io.throughline.local.feed.ReconciliationTable;
import io.throughline.local.server.PartFailedException;
import io.throughline.local.text.Terminal;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Starts the cluster and shows that it works. */
@Command(
    name = "up",
    description = {
      "Starts the cluster: Kafka, schema registry, Elasticsearch, Flink, the gateway, a stand-in for"
          + " an ERP with what books into it, the exception workflow, the jobs.",
      "Registers schemas, creates topics and indices, feeds a demo the first time and waits until"
          + " its result can be searched. Again on a running cluster it starts what is missing; jobs"
          + " go on where they were."
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:everything runs",
      "1:a part failed, or a port is taken; the message says which",
      "2:wrong option or cluster.yaml"
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  throughline up",
      "  throughline up --no-demo",
      "  throughline --run-dir /tmp/second --ports-offset 20000 up"
    })
final class UpCommand implements Callable<Integer> {
  @ParentCommand private Throughline throughline;

  @Spec private CommandSpec spec;

  @Option(names = "--no-demo", description = "Feed nothing.")
  private boolean noDemo;

  @Override
  public Integer call() throws IOException, InterruptedException {
    LocalCluster cluster = throughline.cluster();
    RunLock.during(cluster.run(), () -> ensureUp(cluster, new Demo(cluster)));
    return 0;
  }

  private void ensureUp(LocalCluster cluster, Demo demo) throws IOException, InterruptedException {
    PrintWriter out = spec.commandLine().getOut();
    boolean showDemo = !noDemo && !demo.isThrough();
    if (cluster.status().isHealthy() && !showDemo) {
      out.println("Throughline is up already.");
    } else {
      TimedProgress progress = new TimedProgress(out);
      BrokenOff brokenOff = new BrokenOff(cluster, progress);
      Runtime.getRuntime().addShutdownHook(brokenOff);
      try {
        start(cluster, progress);
        if (showDemo) {
          Reconciliation account = demo.feed(progress);
          out.println();
          out.print(new ReconciliationTable(account).text(Terminal.width(spec), false));
        }
      } finally {
        BrokenOff.forget(brokenOff);
      }
      out.printf("%nThroughline is up after %d s.%n", progress.elapsed().toSeconds());
    }
    out.print(new NextSteps(cluster.endpoints(), cluster.run(), demo.claimToFind()));
    out.flush();
  }

  private static void start(LocalCluster cluster, Progress progress)
      throws IOException, InterruptedException {
    try {
      cluster.start(progress);
    } catch (PartFailedException e) {
      cluster.servers().stopStartedHere(progress);
      throw e;
    }
  }
}
