package io.throughline.reference;

import java.io.Serial;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Master data that is refused. */
public final class ReferenceException extends IllegalArgumentException {
  @Serial private static final long serialVersionUID = 1L;

  private static final int MOST_TOLD = 10;

  private final ArrayList<ReferenceProblem> problems;

  /** All of them are kept, the first few told in the message. */
  public ReferenceException(List<ReferenceProblem> problems) {
    super(
        problems.stream()
            .limit(MOST_TOLD)
            .map(ReferenceProblem::toString)
            .collect(
                Collectors.joining(
                    "; and ",
                    "the master data is refused: ",
                    problems.size() > MOST_TOLD
                        ? "; and %d more".formatted(problems.size() - MOST_TOLD)
                        : "")));
    this.problems = new ArrayList<>(problems);
  }

  /** All of them. */
  public List<ReferenceProblem> problems() {
    return List.copyOf(problems);
  }
}
