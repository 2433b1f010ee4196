package io.throughline.wire.governance;

import io.throughline.wire.PortableSchema;
import io.throughline.wire.governance.SchemaStatus.State;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.avro.Schema;
import org.apache.avro.SchemaFormatter;

/**
 * The released versions of schemas, as files {@code <directory>/<record>/v<number>.avsc}, numbered
 * from 1 without a gap. One folder per record, not per subject: topics that carry the same record
 * share its history.
 */
public final class SchemaVersions {
  private final Path directory;

  /**
   * @param directory need not exist
   */
  public SchemaVersions(Path directory) {
    this.directory = directory;
  }

  /** What is kept of a record, oldest first. */
  public List<SchemaVersion> of(Schema schema) {
    List<SchemaVersion> versions = new ArrayList<>();
    for (int number = 1; Files.exists(file(schema, number)); number++) {
      versions.add(new SchemaVersion(number, read(file(schema, number))));
    }
    return versions;
  }

  /** Whether a schema may be released, and whether it is. */
  public SchemaStatus check(Schema current) {
    return check(PortableSchema.of(current), of(current));
  }

  private static SchemaStatus check(Schema schema, List<SchemaVersion> kept) {
    if (kept.isEmpty()) {
      return new SchemaStatus(schema, State.NEW, 0, List.of());
    }
    SchemaVersion newest = kept.getLast();
    List<Violation> violations = FullTransitive.check(schema, kept);
    State state = violations.isEmpty() ? change(newest.schema(), schema) : State.INCOMPATIBLE;
    return new SchemaStatus(schema, state, newest.number(), violations);
  }

  /** Compared as text and not by Avro's fingerprint, which leaves defaults and aliases out. */
  private static State change(Schema newest, Schema schema) {
    if (newest.toString().equals(schema.toString())) {
      return State.KEPT;
    }
    String bare = PortableSchema.withoutDocumentation(newest).toString();
    return bare.equals(PortableSchema.withoutDocumentation(schema).toString())
        ? State.DOCUMENTATION_CHANGED
        : State.CHANGED;
  }

  /**
   * Keeps a schema: as the next version, or in place of the newest when only its documentation
   * changed.
   *
   * @return the file written; empty when the newest is the same
   * @throws SchemaRefusedException it is not compatible with what is kept
   */
  public Optional<Path> keep(Schema current) {
    SchemaStatus status = check(current);
    return switch (status.state()) {
      case KEPT -> Optional.empty();
      case NEW, CHANGED -> Optional.of(write(status.schema(), status.newest() + 1));
      case DOCUMENTATION_CHANGED -> Optional.of(write(status.schema(), status.newest()));
      case INCOMPATIBLE ->
          throw new SchemaRefusedException(status.schema().getName(), status.violations());
    };
  }

  /**
   * Keeps a schema in place of its newest version, however they differ. Only for versions under
   * which no data was written yet.
   *
   * @return the file written
   * @throws SchemaRefusedException it is not compatible with the versions before the newest
   */
  public Path keepOverNewest(Schema current) {
    List<SchemaVersion> kept = of(current);
    int number = Math.max(1, kept.size());
    SchemaStatus status = check(PortableSchema.of(current), kept.subList(0, number - 1));
    if (status.state() == State.INCOMPATIBLE) {
      throw new SchemaRefusedException(status.schema().getName(), status.violations());
    }
    return write(status.schema(), number);
  }

  private Path file(Schema schema, int number) {
    return directory.resolve(schema.getName()).resolve("v" + number + ".avsc");
  }

  private static Schema read(Path file) {
    try {
      return new Schema.Parser().parse(file.toFile());
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read kept schema " + file, e);
    }
  }

  private Path write(Schema schema, int number) {
    Path file = file(schema, number);
    try {
      Files.createDirectories(file.getParent());
      return Files.writeString(file, SchemaFormatter.format("json/pretty", schema) + "\n");
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot keep schema in " + file, e);
    }
  }
}
