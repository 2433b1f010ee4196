package io.throughline.wire.governance;

import java.io.Serial;
import java.util.List;
import java.util.stream.Collectors;

/** A schema must not be released: it is not FULL_TRANSITIVE compatible with an earlier version. */
public final class SchemaRefusedException extends RuntimeException {
  @Serial private static final long serialVersionUID = 1L;

  private final transient List<Violation> violations;

  SchemaRefusedException(String name, List<Violation> violations) {
    super(message(name, violations));
    this.violations = violations;
  }

  SchemaRefusedException(String name, String registryMessage, Throwable cause) {
    super(
        "%s is refused by the schema registry, while Avro's own rules find nothing: %s"
            .formatted(name, registryMessage),
        cause);
    this.violations = List.of();
  }

  /** Field and rule of each; empty when only the registry can tell. */
  public List<Violation> violations() {
    return violations;
  }

  static String message(String name, List<Violation> violations) {
    return violations.stream()
        .map(violation -> "\n  " + violation)
        .collect(
            Collectors.joining(
                "",
                "%s is not FULL_TRANSITIVE compatible with its earlier versions:".formatted(name),
                ""));
  }
}
