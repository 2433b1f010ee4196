package io.throughline.wire.governance;

import io.throughline.events.Topic;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.avro.Schema;

/**
 * The build step over the schemas of all topics.
 *
 * <pre>
 * check DIRECTORY      fails when a schema is not kept or must not be released
 * keep DIRECTORY       keeps compatible changes as the next version, changed documentation in place
 * overwrite DIRECTORY  replaces the newest versions, while nothing has been written under them
 * </pre>
 */
public final class KeptSchemas {
  private static final String REMEDY =
      """

      To keep compatible changes as the next version, and changed documentation in place:
        mvn process-classes -pl avro/wire -am -Dschemas=keep
      To change a version under which nothing was ever written: the same with -Dschemas=overwrite.
      """;

  private KeptSchemas() {}

  /** Exit code 1 with what is wrong and what to do; 2 for wrong arguments. */
  public static void main(String[] args) {
    if (args.length != 2) {
      System.err.println("Usage: KeptSchemas check|keep|overwrite DIRECTORY");
      System.exit(2);
    }
    SchemaVersions versions = new SchemaVersions(Path.of(args[1]).normalize());
    try {
      switch (args[0]) {
        case "check" -> requireKept(versions);
        case "keep" ->
            schemas().map(versions::keep).flatMap(Optional::stream).forEach(KeptSchemas::say);
        case "overwrite" -> schemas().map(versions::keepOverNewest).forEach(KeptSchemas::say);
        default ->
            throw new IllegalArgumentException(
                "-Dschemas=" + args[0] + ": use check, keep or overwrite");
      }
    } catch (SchemaRefusedException | IllegalArgumentException e) {
      System.err.println(e.getMessage());
      System.exit(1);
    }
  }

  private static void say(Path written) {
    System.out.println("Kept " + written);
  }

  private static void requireKept(SchemaVersions versions) {
    List<String> complaints =
        schemas()
            .map(versions::check)
            .filter(status -> status.state() != SchemaStatus.State.KEPT)
            .map(SchemaStatus::describe)
            .toList();
    if (!complaints.isEmpty()) {
      throw new IllegalArgumentException(String.join("\n", complaints) + "\n" + REMEDY);
    }
  }

  /** Topics that carry the same record share its schema. */
  private static Stream<Schema> schemas() {
    return Arrays.stream(Topic.values())
        .map(Topic::valueSchema)
        .flatMap(Optional::stream)
        .distinct();
  }
}
