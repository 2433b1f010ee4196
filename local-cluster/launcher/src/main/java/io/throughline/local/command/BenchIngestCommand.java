package io.throughline.local.command;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.throughline.local.LocalCluster;
import io.throughline.local.Progress;
import io.throughline.local.bench.ClusterIngestBench;
import io.throughline.local.bench.IngestBenchProcess;
import io.throughline.local.bench.IngestSpeeds;
import io.throughline.local.text.Terminal;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Measures ingest. */
@Command(
    name = "ingest",
    description = {
      "Reads generated input of each format in a JVM of its own, on one core, in turns with a floor: a"
          + " library that only parses it (staedi for 837 and 835, HAPI for HL7 v2, Jackson for JSON"
          + " and CSV). If the cluster is up, an 837"
          + " then goes through it; its claims stay in the cluster's data."
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {"0:measured", "1:something failed", "2:wrong option"},
    footerHeading = "%nThe JSON object:%n",
    footer = {
      "  oneCore[]    input, what, bytes, records, passes, bytesPerCpuSecond, recordsPerCpuSecond,",
      "               nanosPerRecord, percentOfFloor; a record is a claim, a claim payment, a",
      "               charge (FT1), a JSON object or a CSV row",
      "  cluster      bytes, records, millis, recordsPerSecond, taskManagerCpuMicrosPerRecord;",
      "               absent when the cluster is not up",
      "",
      "Examples:",
      "  throughline bench ingest",
      "  throughline bench ingest --without-cluster --seconds 30 --json"
    })
final class BenchIngestCommand implements Callable<Integer> {
  @ParentCommand private BenchCommand bench;

  @Spec private CommandSpec spec;

  @Option(
      names = "--claims",
      paramLabel = "N",
      defaultValue = "20000",
      description = "Claims or other records in each input (default: ${DEFAULT-VALUE}).")
  private int claims;

  @Option(
      names = "--seconds",
      paramLabel = "S",
      defaultValue = "10",
      description =
          "How long each input is measured, after as long a warm-up (default: ${DEFAULT-VALUE}).")
  private long seconds;

  @Option(names = "--without-cluster", description = "Leave the cluster alone.")
  private boolean withoutCluster;

  @Option(names = "--json", description = "One JSON object, for programs.")
  private boolean json;

  @Override
  public Integer call() throws IOException, InterruptedException {
    PrintWriter out = spec.commandLine().getOut();
    Progress progress = json ? Progress.SILENT : new TimedProgress(out);
    Duration each = Duration.ofSeconds(seconds);
    IngestSpeeds speeds =
        IngestBenchProcess.run(claims, bench.installation().mappings(), each, progress);
    Optional<ClusterIngestBench.Outcome> cluster =
        withoutCluster ? Optional.empty() : throughCluster(progress);
    if (json) {
      ObjectNode root = new ObjectMapper().createObjectNode();
      root.set("oneCore", speeds.json());
      cluster.ifPresent(outcome -> root.set("cluster", outcome.json()));
      out.println(root.toPrettyString());
    } else {
      out.print("\n" + speeds.table(Terminal.width(spec)));
      cluster.ifPresent(outcome -> out.print("\n" + outcome.text()));
    }
    out.flush();
    return 0;
  }

  private Optional<ClusterIngestBench.Outcome> throughCluster(Progress progress)
      throws IOException, InterruptedException {
    LocalCluster cluster = bench.cluster();
    if (!cluster.status().isHealthy()) {
      progress.say("The cluster is not up; nothing went through it");
      return Optional.empty();
    }
    return Optional.of(
        new ClusterIngestBench(cluster, InstantSource.system()).run(claims, progress));
  }
}
