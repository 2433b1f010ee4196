package io.throughline.local.command;

import io.throughline.events.Topic;
import io.throughline.wire.governance.SchemaStatus;
import io.throughline.wire.governance.SchemaVersions;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.avro.Schema;
import picocli.CommandLine.Command;

/** Governance of the schemas. */
@Command(
    name = "schemas",
    description = "Checks, keeps and registers the schemas of the topics.",
    subcommandsRepeatable = false,
    synopsisSubcommandLabel = "COMMAND",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:done, or nothing to complain of",
      "1:a schema is refused, with field and rule"
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  throughline schemas check",
      "  throughline schemas keep",
      "  throughline schemas register"
    })
final class SchemasCommand extends VerbGroup {
  @Command(
      name = "register",
      description = "Registers the schemas in the running cluster, after setting FULL_TRANSITIVE.")
  int register() throws IOException {
    throughline().cluster().preparation().schemas().forEach(out()::println);
    return 0;
  }

  @Command(
      name = "check",
      description = "Checks the schemas against all versions kept in the repository.")
  int check() {
    List<SchemaStatus> statuses = schemas().stream().map(kept()::check).toList();
    statuses.forEach(status -> out().println(status.describe()));
    return statuses.stream().allMatch(status -> status.state() == SchemaStatus.State.KEPT) ? 0 : 1;
  }

  @Command(
      name = "keep",
      description =
          "Keeps compatible changes of the schemas as the next version in the repository.")
  int keep() {
    List<Path> written = schemas().stream().map(kept()::keep).flatMap(Optional::stream).toList();
    written.forEach(path -> out().println("Kept " + path));
    if (written.isEmpty()) {
      out().println("Every schema is kept already.");
    }
    return 0;
  }

  private SchemaVersions kept() {
    return new SchemaVersions(throughline().installation().schemaVersions());
  }

  /** Topics that carry the same record share its schema. */
  private static List<Schema> schemas() {
    return Arrays.stream(Topic.values())
        .map(Topic::valueSchema)
        .flatMap(Optional::stream)
        .distinct()
        .toList();
  }
}
