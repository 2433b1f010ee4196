package io.throughline.local.command;

import io.throughline.local.LocalCluster;
import io.throughline.local.Progress;
import io.throughline.local.replay.Replay;
import io.throughline.local.replay.ReplayJson;
import io.throughline.local.replay.ReplayTable;
import io.throughline.local.replay.Replayed;
import io.throughline.local.replay.Start;
import io.throughline.local.replay.StartText;
import io.throughline.local.text.Terminal;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import org.apache.kafka.common.KafkaException;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Runs history again beside what is live. */
@Command(
    name = "replay",
    description = {
      "Runs history again: copies events to topics of a replay, has a second revenue job work them"
          + " out under the policy, the master data and the decisions of now, and compares all that"
          + " it says with the audit. Nothing is posted again: the ERP gateway, the exception"
          + " workflow and Elasticsearch know only the live topics.",
      "",
      "Of the whole history it also says whether its postings come to the same on every account as"
          + " those that are live. Of a part, claims whose beginning is left out look unfinished,"
          + " to the replay as to the audit.",
      "",
      "Deadlines are judged by the time of the events alone. The job takes its share of the machine;"
          + " Kafka needs room for the events and what is said of them once more."
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:the replay says what the audit says",
      "1:differences, or something failed",
      "2:wrong option, or nothing to replay"
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  throughline replay",
      "  throughline replay --from 2026-11-01T00:00:00Z",
      "  throughline replay --from revenue.claims.v1:0:4711 --from revenue.claims.v1:1:4650",
      "  throughline replay --from /data/clinic/events --keep",
    })
final class ReplayCommand implements Callable<Integer> {
  @ParentCommand private Throughline throughline;

  @Spec private CommandSpec spec;

  @Option(
      names = "--from",
      paramLabel = "TIME|OFFSET|FILE",
      description = {
        "Where to begin (default: with the first event).",
        "TIME: with what arrived since, e.g. 2026-11-01T00:00:00Z.",
        "OFFSET: TOPIC:PARTITION:OFFSET, can be given for several partitions; the others begin with"
            + " their first event.",
        "FILE: Avro object container files with canonical events, or folders of them, instead of"
            + " the topics."
      })
  private List<String> from = List.of();

  @Option(
      names = "--keep",
      description =
          "Leaves the topics, called replay.revenue…, to be looked at; the next replay deletes"
              + " them.")
  private boolean keep;

  @Option(
      names = "--timeout",
      paramLabel = "SECONDS",
      defaultValue = "120",
      description = "How long the job may be stuck (default: ${DEFAULT-VALUE}).")
  private int timeoutSeconds;

  @Option(
      names = "--show",
      paramLabel = "N",
      defaultValue = "20",
      description = "So many differences in full (default: ${DEFAULT-VALUE}).")
  private int shown;

  @Option(names = "--json", description = "One JSON object, for programs.")
  private boolean json;

  private Replayed replayed;

  @Override
  public Integer call() throws IOException, InterruptedException {
    Start start = StartText.parse(from);
    LocalCluster cluster = throughline.cluster();
    TimedProgress progress = new TimedProgress(spec.commandLine().getErr());
    Replay replay = new Replay(cluster, Duration.ofSeconds(timeoutSeconds), progress);
    RunLock.duringReplay(cluster.run(), () -> run(replay, start, progress));
    PrintWriter out = spec.commandLine().getOut();
    out.print(
        json
            ? new ReplayJson(replayed).text()
            : new ReplayTable(replayed).text(Terminal.width(spec)));
    out.flush();
    return replayed.audit().isEqual() ? ExitCode.OK : ExitCode.SOFTWARE;
  }

  private void run(Replay replay, Start start, Progress progress)
      throws IOException, InterruptedException {
    Thread brokenOff = new Thread(() -> forget(replay, progress), "broken-off");
    Runtime.getRuntime().addShutdownHook(brokenOff);
    try {
      replayed = replay.run(start, options -> options.showing(shown).telling(progress::say));
    } finally {
      BrokenOff.forget(brokenOff);
      if (!keep) {
        forget(replay, progress);
      }
    }
  }

  /** What cannot be deleted now, the next replay deletes: this one's outcome is not to be lost. */
  private static void forget(Replay replay, Progress progress) {
    try {
      replay.forget();
    } catch (IOException | KafkaException e) {
      progress.say("The topics of the replay could not all be deleted: " + e.getMessage());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
