package io.throughline.local.command;

import io.throughline.events.ReferenceRecord;
import io.throughline.local.LocalCluster;
import io.throughline.local.reference.PublishedReference;
import io.throughline.local.reference.ReferenceDirectory;
import io.throughline.local.reference.ReferenceTable;
import io.throughline.local.text.Terminal;
import io.throughline.reference.ReferenceData;
import io.throughline.reference.ReferenceException;
import io.throughline.reference.ReferenceRecords;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Master data: payers, providers, accounts, periods as files. */
@Command(
    name = "reference",
    description = {
      "Checks master data for postings, puts it in force, and shows what is in force.",
      "Master data is a directory: payers.csv, providers.csv, facilities.csv, companies.csv,"
          + " service-lines.csv, cost-centers.csv, accounts.csv, periods.csv, and posting.yaml with"
          + " the version and the rules; jobs/reference/README.md says how to write them."
    },
    subcommandsRepeatable = false,
    synopsisSubcommandLabel = "COMMAND",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:sound, in force, or shown",
      "1:a file cannot be read, or the cluster is not up",
      "2:master data is refused, with file, line, column and what was expected; or wrong option"
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  throughline reference check jobs/reference/example",
      "  throughline reference publish my-reference",
      "  throughline reference show",
      "  throughline reference show --json example-1"
    })
final class ReferenceCommand extends VerbGroup {
  @Command(
      name = "check",
      description =
          "Checks a directory, and tells every mistake with its place; shows what a sound one has."
              + " Needs no cluster.")
  int check(@Parameters(paramLabel = "DIR", description = "The directory.") Path directory)
      throws IOException {
    out().print(table(ReferenceDirectory.read(directory).data()));
    out().println("Sound: " + directory);
    return 0;
  }

  @Command(
      name = "publish",
      description =
          "Puts a directory in force on the running cluster, whose jobs take it up while they run,"
              + " and says what changes. A version that was published with other content is"
              + " refused.")
  int publish(@Parameters(paramLabel = "DIR", description = "The directory.") Path directory)
      throws IOException, InterruptedException {
    ReferenceDirectory read = ReferenceDirectory.read(directory);
    LocalCluster cluster = throughline().cluster();
    RunLock.during(cluster.run(), () -> known(cluster).publish(read).forEach(out()::println));
    return 0;
  }

  @Command(
      name = "show",
      description =
          "Shows what is in force on the running cluster, or a version of it: rows of each table,"
              + " and the rules.")
  int show(
      @Parameters(
              arity = "0..1",
              paramLabel = "VERSION",
              description = "A version that was published (default: the one in force).")
          String version,
      @Option(names = "--json", description = "All of it, every row, as JSON for programs.")
          boolean json)
      throws IOException {
    PublishedReference known = known(throughline().cluster());
    ReferenceRecord record = version == null ? known.inForce() : known.version(version);
    ReferenceData data = read(record);
    if (json) {
      out().println(data.json());
      return 0;
    }
    out().print(table(data));
    out().println("Published on %s".formatted(record.getPublishedAt()));
    return 0;
  }

  private static ReferenceData read(ReferenceRecord record) throws IOException {
    try {
      return ReferenceRecords.data(record);
    } catch (ReferenceException e) {
      throw new IOException(
          "This build cannot read master data %s: %s"
              .formatted(record.getVersion(), e.getMessage()),
          e);
    }
  }

  private static PublishedReference known(LocalCluster cluster) {
    return new PublishedReference(cluster.endpoints(), InstantSource.system());
  }

  private String table(ReferenceData data) {
    return new ReferenceTable(data).text(Terminal.width(spec()));
  }
}
