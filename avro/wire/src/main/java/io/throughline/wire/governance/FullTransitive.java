package io.throughline.wire.governance;

import io.throughline.wire.governance.Violation.Direction;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.apache.avro.Schema;
import org.apache.avro.SchemaCompatibility;
import org.apache.avro.SchemaCompatibility.Incompatibility;
import org.apache.avro.SchemaCompatibility.SchemaIncompatibilityType;

/**
 * The rule FULL_TRANSITIVE: a schema reads the data of every earlier version, and every earlier
 * version reads its data. Judged by Avro's own {@link SchemaCompatibility}.
 */
public final class FullTransitive {
  private FullTransitive() {}

  /** What a schema breaks, for each earlier version; empty when it may be released. */
  public static List<Violation> check(Schema changed, Collection<SchemaVersion> earlier) {
    List<Violation> violations = new ArrayList<>();
    for (SchemaVersion version : earlier) {
      collect(changed, version.schema(), Direction.BACKWARD, version.number(), violations);
      collect(version.schema(), changed, Direction.FORWARD, version.number(), violations);
    }
    return violations.stream().distinct().toList();
  }

  private static void collect(
      Schema reader, Schema writer, Direction direction, int version, List<Violation> found) {
    collect(SchemaPath.of(reader), writer, direction, version, found);
  }

  private static void collect(
      SchemaPath reader, Schema writer, Direction direction, int version, List<Violation> found) {
    for (Incompatibility broken :
        SchemaCompatibility.checkReaderWriterCompatibility(reader.schema(), writer)
            .getResult()
            .getIncompatibilities()) {
      SchemaPath place = reader.follow(broken.getLocation());
      SchemaPath branch = branchOfSameName(place, broken);
      if (branch != null) {
        // Avro says no more than that the branch does not fit; what is wrong lies inside it.
        collect(branch, writerBranch(broken), direction, version, found);
      } else {
        String explanation = Explanation.of(broken, direction, version);
        found.add(
            new Violation(place.name(), broken.getType().name(), direction, version, explanation));
      }
    }
  }

  /**
   * Where the reader's union has the record that the writer may write, but in a form that does not
   * fit.
   */
  private static SchemaPath branchOfSameName(SchemaPath union, Incompatibility broken) {
    if (broken.getType() != SchemaIncompatibilityType.MISSING_UNION_BRANCH) {
      return null;
    }
    String name = writerBranch(broken).getFullName();
    return broken.getReaderFragment().getTypes().stream()
        .filter(branch -> branch.getFullName().equals(name))
        .findFirst()
        .map(union::branch)
        .orElse(null);
  }

  /** The branch that the reader lacks: Avro gives its place in the writer's union. */
  static Schema writerBranch(Incompatibility broken) {
    Schema writer = broken.getWriterFragment();
    if (writer.getType() != Schema.Type.UNION) {
      return writer;
    }
    String location = broken.getLocation();
    int index = Integer.parseInt(location.substring(location.lastIndexOf('/') + 1));
    return writer.getTypes().get(index);
  }
}
