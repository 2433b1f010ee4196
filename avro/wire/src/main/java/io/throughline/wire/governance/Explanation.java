package io.throughline.wire.governance;

import io.throughline.wire.governance.Violation.Direction;
import org.apache.avro.Schema;
import org.apache.avro.SchemaCompatibility.Incompatibility;

/** Avro's rules in plain words, with what to do instead. */
final class Explanation {
  private Explanation() {}

  static String of(Incompatibility broken, Direction direction, int version) {
    boolean backward = direction == Direction.BACKWARD;
    return switch (broken.getType()) {
      case READER_FIELD_MISSING_DEFAULT_VALUE ->
          backward
              ? "the field is not in v%d and has no default, so data of v%d cannot be read; give it a default"
                  .formatted(version, version)
              : "the field is gone, but readers of v%d need it since it has no default there; keep it"
                  .formatted(version);
      case MISSING_ENUM_SYMBOLS ->
          backward
              ? "symbols %s of v%d are gone and the enum has no default to read them as; keep them or give the enum a default"
                  .formatted(broken.getMessage(), version)
              : "symbols %s are new, and the enum had no default in v%d as which its readers could read them; put them in a new field"
                  .formatted(broken.getMessage(), version);
      case MISSING_UNION_BRANCH -> {
        String branch = FullTransitive.writerBranch(broken).getName();
        yield backward
            ? "branch %s of the union in v%d is gone, but data of v%d may hold it; keep it"
                .formatted(branch, version, version)
            : "branch %s of the union is new and readers of v%d do not know it; put it in a new field with a default"
                .formatted(branch, version);
      }
      case TYPE_MISMATCH ->
          "a %s cannot be read as a %s; keep the type and put the new one in a new field with a default"
              .formatted(
                  typeName(broken.getWriterFragment()), typeName(broken.getReaderFragment()));
      case NAME_MISMATCH ->
          "%s was renamed to %s, which readers take for something else; keep the name"
              .formatted(
                  (backward ? broken.getWriterFragment() : broken.getReaderFragment())
                      .getFullName(),
                  (backward ? broken.getReaderFragment() : broken.getWriterFragment())
                      .getFullName());
      case FIXED_SIZE_MISMATCH ->
          "the size of the fixed type changed (%s); put the new one in a new field with a default"
              .formatted(broken.getMessage());
    };
  }

  private static String typeName(Schema schema) {
    return schema.getType().getName();
  }
}
