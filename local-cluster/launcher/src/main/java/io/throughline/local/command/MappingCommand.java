package io.throughline.local.command;

import io.throughline.ingest.mapping.Mapping;
import io.throughline.ingest.mapping.Mappings;
import io.throughline.ingest.mapping.load.MappingLoader;
import io.throughline.local.text.Table;
import io.throughline.local.text.Table.Column;
import io.throughline.local.text.Terminal;
import io.throughline.local.trial.Trial;
import io.throughline.local.trial.TrialJson;
import io.throughline.local.trial.TrialTable;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Mappings of CSV and JSON, without a cluster. */
@Command(
    name = "mapping",
    description = {
      "Checks mappings of CSV and JSON feeds, and tries them out on samples. Needs no cluster.",
      "A mapping is a YAML file; jobs/ingest/mappings/README.md says how to write one."
    },
    subcommandsRepeatable = false,
    synopsisSubcommandLabel = "COMMAND",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:sound; of a sample, every record is an event or left out on purpose",
      "1:a record of the sample is a dead letter, or a file cannot be read",
      "2:a mapping is refused, with file, line and what was expected; or wrong option"
    },
    footerHeading = "%nThe JSON object of try:%n",
    footer = {
      "  records, events, leftOut, deadLetters   how many",
      "  firstEvents[]        line, eventId, milestone, occurredAt, mapping, set, dimensions,",
      "                       references[] {kind, issuer, value}, hasPatient",
      "  leftOutByReason      {reason: count}",
      "  firstDeadLetters[]   line, reason, message",
      "",
      "Examples:",
      "  throughline mapping try clinic.yaml payments.csv",
      "  throughline mapping try --json --limit 5 clinic.yaml payments.csv",
      "  throughline mapping try --feed clinic/payments.csv jobs/ingest/mappings payments.csv",
      "  throughline mapping check jobs/ingest/mappings"
    })
final class MappingCommand implements Runnable {
  @Spec private CommandSpec spec;

  /** Without a subcommand: the help. */
  @Override
  public void run() {
    spec.commandLine().usage(spec.commandLine().getOut());
  }

  @Command(name = "check", description = "Checks mappings, and tells every mistake with its place.")
  int check(
      @Parameters(
              arity = "1..*",
              paramLabel = "FILE-OR-DIR",
              description = "Mappings, and folders of them.")
          List<Path> paths)
      throws IOException {
    Mappings mappings = MappingLoader.load(paths);
    Table table =
        new Table(
            Column.text("MAPPING"),
            Column.text("SYSTEM"),
            Column.text("INTERFACE"),
            Column.text("FOR FEEDS"));
    for (Mapping mapping : mappings.all()) {
      table.row(
          mapping.rules().identity().policyVersion(),
          mapping.rules().identity().system(),
          mapping.rules().identity().interfaceName(),
          mapping.feed() == null ? "any with its fields" : mapping.feed().text());
    }
    PrintWriter out = spec.commandLine().getOut();
    out.print(table.text(Terminal.width(spec)));
    out.println("%nSound: %d mappings".formatted(mappings.all().size()));
    return 0;
  }

  @Command(
      name = "try",
      description = "Shows the events that a mapping makes of a sample, by line.")
  int tryOut(
      @Parameters(index = "0", paramLabel = "FILE", description = "Mapping, or folder of them.")
          Path file,
      @Parameters(index = "1", paramLabel = "SAMPLE", description = "CSV or JSON to read.")
          Path sample,
      @Option(
              names = "--feed",
              paramLabel = "NAME",
              description =
                  "Name under which the sample would arrive (default: any, so that 'match' is not"
                      + " looked at).")
          String feed,
      @Option(
              names = "--limit",
              paramLabel = "N",
              defaultValue = "20",
              description = "How many events and dead letters to show (default: ${DEFAULT-VALUE}).")
          int limit,
      @Option(names = "--json", description = "One JSON object, for programs.") boolean json)
      throws IOException {
    Mappings mappings = MappingLoader.load(List.of(file));
    Trial trial =
        feed == null
            ? Trial.of(mappings.forAnyFeed(), sample, sample.getFileName().toString(), limit)
            : Trial.of(mappings, sample, feed, limit);
    PrintWriter out = spec.commandLine().getOut();
    out.print(
        json ? new TrialJson(trial).text() : new TrialTable(trial).text(Terminal.width(spec)));
    out.flush();
    return trial.deadLetterCount() == 0 ? 0 : 1;
  }
}
