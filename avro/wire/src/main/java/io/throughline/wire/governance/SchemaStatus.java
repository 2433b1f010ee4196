package io.throughline.wire.governance;

import java.util.List;
import org.apache.avro.Schema;

/**
 * How a schema of this build stands to its released versions.
 *
 * @param schema without hints for Java
 * @param newest number of the newest kept version; 0 when there is none
 * @param violations filled when {@link State#INCOMPATIBLE}
 */
public record SchemaStatus(Schema schema, State state, int newest, List<Violation> violations) {

  /** How it stands. */
  public enum State {
    /** The newest version is the same, to the letter. */
    KEPT,
    /** Nothing is kept of it yet. */
    NEW,
    /** The newest version differs in documentation alone. */
    DOCUMENTATION_CHANGED,
    /** It differs and may become the next version. */
    CHANGED,
    /** It must not be released. */
    INCOMPATIBLE
  }

  /** One line, with what to do. */
  public String describe() {
    String name = schema.getName();
    return switch (state) {
      case KEPT -> "%s is v%d".formatted(name, newest);
      case NEW -> "%s has no kept version yet".formatted(name);
      case DOCUMENTATION_CHANGED ->
          "%s differs from v%d in its documentation, which the kept file must follow"
              .formatted(name, newest);
      case CHANGED ->
          "%s differs from v%d, compatibly, and is not kept yet".formatted(name, newest);
      case INCOMPATIBLE -> SchemaRefusedException.message(name, violations);
    };
  }
}
