package io.throughline.local.command;

import io.throughline.audit.Audit;
import io.throughline.audit.AuditOptions;
import io.throughline.audit.AuditReport;
import io.throughline.audit.policy.PolicyException;
import io.throughline.audit.source.AvroFiles;
import io.throughline.audit.source.KafkaTopics;
import io.throughline.audit.source.Records;
import io.throughline.events.TopicNames;
import io.throughline.local.Endpoints;
import io.throughline.local.audit.AuditJson;
import io.throughline.local.audit.AuditTable;
import io.throughline.local.config.ConfigException;
import io.throughline.local.text.Terminal;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Recomputes what the pipeline says of money, and compares. */
@Command(
    name = "audit",
    description = {
      "Recomputes transactions, their facts and findings, and what is posted or refused, from the"
          + " canonical events, master data and decisions, in SQL that shares no code with the"
          + " revenue job, and compares with what the job published: to the cent and the"
          + " millisecond.",
      "",
      "Of a running cluster all events up to now are judged; the revenue job is waited for until it"
          + " is through them. What events touch that came meanwhile is in motion and not compared."
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:equal",
      "1:differences, or something failed",
      "2:wrong option, or nothing to compare"
    },
    footerHeading = "%nThe clock:%n",
    footer = {
      "  What is late is late by a clock: event time, and the wall clock while nothing comes. The",
      "  greatest clock in the published records is taken, or that of --as-of. A finding that fell",
      "  due within the tolerance before it may not have been said yet: it counts as 'not yet due'",
      "  when it is missing, and as a difference when it was due before.",
      "",
      "Examples:",
      "  throughline audit",
      "  throughline audit --json --show 1000",
      "  throughline audit --as-of 2026-03-01T00:00:00Z /data/exported",
      "  throughline audit --policy deadlines.json /data/clinic/events /data/published"
    })
final class AuditCommand implements Callable<Integer> {
  private static final String REVENUE_GROUP = "throughline-revenue";
  private static final Duration LIVE_TOLERANCE = Duration.ofMinutes(2);

  @ParentCommand private Throughline throughline;

  @Spec private CommandSpec spec;

  @Parameters(
      arity = "0..*",
      paramLabel = "FILE|FOLDER",
      description =
          "Avro object container files with canonical events, and with transactions, findings, lineage,"
              + " postings, exceptions, decisions and reference records as published; without any, the topics of the running cluster.")
  private List<Path> places = List.of();

  @Option(
      names = "--as-of",
      paramLabel = "TIME",
      description =
          "Clock until which everything is judged, e.g. 2026-03-01T00:00:00Z (default: the greatest"
              + " one that was published).")
  private Instant asOf;

  @Option(
      names = "--tolerance",
      paramLabel = "SECONDS",
      description =
          "How long before the clock a finding may be missing (default: 120 of a running cluster, 0"
              + " of files).")
  private Integer toleranceSeconds;

  @Option(
      names = "--policy",
      paramLabel = "FILE",
      description =
          "Deadlines as JSON (default: the policy that was published, else the standard one).")
  private Path policy;

  @Option(
      names = "--timeout",
      paramLabel = "SECONDS",
      defaultValue = "120",
      description = "How long to wait for the revenue job (default: ${DEFAULT-VALUE}).")
  private int timeoutSeconds;

  @Option(
      names = "--memory",
      paramLabel = "MB",
      defaultValue = "1024",
      description = "Of the database; what does not fit lies on disk (default: ${DEFAULT-VALUE}).")
  private int memoryMegabytes;

  @Option(
      names = "--show",
      paramLabel = "N",
      defaultValue = "20",
      description = "So many differences in full (default: ${DEFAULT-VALUE}).")
  private int shown;

  @Option(names = "--json", description = "One JSON object, for programs.")
  private boolean json;

  @Override
  public Integer call() throws IOException, InterruptedException {
    TimedProgress progress = new TimedProgress(spec.commandLine().getErr());
    AuditReport report;
    try {
      report = Audit.run(records(progress), options(progress));
    } catch (PolicyException e) {
      throw new ConfigException(
          policy == null ? e.getMessage() : "%s: %s".formatted(policy, e.getMessage()), e);
    }
    if (report.isEmpty()) {
      throw new ConfigException(
          "Nothing to compare: %,d canonical events and %,d published records in %s"
              .formatted(
                  report.events(),
                  report.publishedRecords(),
                  places.isEmpty() ? "the topics of the cluster" : places));
    }
    PrintWriter out = spec.commandLine().getOut();
    out.print(
        json ? new AuditJson(report).text() : new AuditTable(report).text(Terminal.width(spec)));
    out.flush();
    return report.isEqual() ? ExitCode.OK : ExitCode.SOFTWARE;
  }

  private Records records(TimedProgress progress) throws IOException {
    if (!places.isEmpty()) {
      return new AvroFiles(places);
    }
    Endpoints endpoints = throughline.cluster().endpoints();
    return new KafkaTopics(
        endpoints.bootstrapServers(),
        endpoints.schemaRegistry().toString(),
        TopicNames.LIVE,
        REVENUE_GROUP,
        Duration.ofSeconds(timeoutSeconds),
        progress::say);
  }

  private AuditOptions options(TimedProgress progress) throws IOException {
    return new AuditOptions(
        policy == null ? Optional.empty() : Optional.of(Files.readString(policy)),
        Optional.ofNullable(asOf),
        tolerance(),
        Path.of(System.getProperty("java.io.tmpdir")),
        memoryMegabytes,
        shown,
        progress::say);
  }

  private Duration tolerance() {
    if (toleranceSeconds != null) {
      return Duration.ofSeconds(toleranceSeconds);
    }
    return places.isEmpty() ? LIVE_TOLERANCE : Duration.ZERO;
  }
}
