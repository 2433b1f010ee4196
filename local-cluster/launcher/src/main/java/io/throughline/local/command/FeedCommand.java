package io.throughline.local.command;

import io.throughline.local.LocalCluster;
import io.throughline.local.Progress;
import io.throughline.local.feed.Feed;
import io.throughline.local.feed.Reconciliation;
import io.throughline.local.feed.ReconciliationJson;
import io.throughline.local.feed.ReconciliationTable;
import io.throughline.local.text.Terminal;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Sends files through the pipeline. */
@Command(
    name = "feed",
    description = {
      "Copies files into the watched inbox, waits until they are through (read, in Kafka,"
          + " findable in Elasticsearch) and prints the reconciliation: what a straight count sees in"
          + " the files against what is in events and dead letters, in counts and in cents.",
      "Of folders, everything below them is fed except notes (.md), .json and hidden files. Fed"
          + " again, a file makes the same events; they are known and change nothing."
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:through, and seen = events + dead letters for each file",
      "1:a difference, not through in time, or the cluster is not up",
      "2:wrong option"
    },
    footerHeading = "%nThe JSON object (amounts in cents):%n",
    footer = {
      "  equal          true when no file has a difference",
      "  total          files, seen, inEvents, inDeadLetters, difference, events, claimEvents,",
      "                 knownClaimEvents, deadLetters, deadLettersByReason {reason: count}, skipped,",
      "                 skippedByReason {reason: count}",
      "  files[]        source, name (in the inbox), and what total has, of one file",
      "  leftOut[]      source, reason",
      "  seen, inEvents, inDeadLetters, difference are objects of",
      "                 claims, claimPayments, clm02, clp03, clp04",
      "",
      "Examples:",
      "  throughline feed remittances/today.835",
      "  throughline feed --backfill --timeout 3600 archive",
      "  throughline feed --json --timeout 600 archive/2024 > account.json"
    })
final class FeedCommand implements Callable<Integer> {
  @ParentCommand private Throughline throughline;

  @Spec private CommandSpec spec;

  @Parameters(arity = "1..*", paramLabel = "FILE-OR-FOLDER", description = "What to send.")
  private List<Path> named;

  @Option(names = "--json", description = "One JSON object, for programs.")
  private boolean json;

  @Option(
      names = "--backfill",
      description = "As history: beside what is live, at the rate that cluster.yaml allows it.")
  private boolean backfill;

  @Option(names = "--files", description = "Show also the files that are fine.")
  private boolean everyFile;

  @Option(
      names = "--timeout",
      paramLabel = "SECONDS",
      defaultValue = "300",
      description = "How long to wait at most (default: ${DEFAULT-VALUE}).")
  private long timeout;

  @Override
  public Integer call() throws IOException, InterruptedException {
    LocalCluster cluster = throughline.cluster();
    PrintWriter out = spec.commandLine().getOut();
    Progress progress = json ? Progress.SILENT : new TimedProgress(out);
    Path into = backfill ? cluster.run().backfill() : cluster.run().inbox();
    Feed feed = new Feed(cluster.endpoints(), cluster.run(), into, InstantSource.system());
    Reconciliation account = feed.send(named, Duration.ofSeconds(timeout), progress);
    out.print(
        json
            ? new ReconciliationJson(account).text()
            : "\n" + new ReconciliationTable(account).text(Terminal.width(spec), everyFile));
    out.flush();
    return account.isEqual() ? 0 : 1;
  }
}
