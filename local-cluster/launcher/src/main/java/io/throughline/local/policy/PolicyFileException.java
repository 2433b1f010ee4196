package io.throughline.local.policy;

import io.throughline.ingest.mapping.yaml.Problem;
import java.io.Serial;
import java.util.List;

/** A policy file that is refused; the message names file, line, column, field and remedy. */
public final class PolicyFileException extends RuntimeException {
  @Serial private static final long serialVersionUID = 1L;

  PolicyFileException(List<Problem> problems) {
    super(Problem.list(problems, "policy files"));
  }
}
