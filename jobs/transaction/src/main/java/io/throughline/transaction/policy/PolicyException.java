package io.throughline.transaction.policy;

import java.io.Serial;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A policy that is refused. */
public final class PolicyException extends IllegalArgumentException {
  @Serial private static final long serialVersionUID = 1L;

  private final ArrayList<PolicyProblem> problems;

  PolicyException(List<PolicyProblem> problems) {
    super(
        problems.stream()
            .map(PolicyProblem::toString)
            .collect(Collectors.joining("; and ", "the policy is refused: ", "")));
    this.problems = new ArrayList<>(problems);
  }

  /** All of them, in order of the text. */
  public List<PolicyProblem> problems() {
    return List.copyOf(problems);
  }
}
