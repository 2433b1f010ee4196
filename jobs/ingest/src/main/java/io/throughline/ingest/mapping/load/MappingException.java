package io.throughline.ingest.mapping.load;

import io.throughline.ingest.mapping.yaml.Problem;
import java.io.Serial;
import java.util.ArrayList;
import java.util.List;

/** Mapping files that are refused. */
public final class MappingException extends RuntimeException {
  @Serial private static final long serialVersionUID = 1L;

  private final ArrayList<String> problems;

  MappingException(List<Problem> problems) {
    super(Problem.list(problems, "mapping files"));
    this.problems = new ArrayList<>(problems.stream().map(Problem::toString).toList());
  }

  /** Each as {@code file:line:column: message}. */
  public List<String> problems() {
    return List.copyOf(problems);
  }
}
