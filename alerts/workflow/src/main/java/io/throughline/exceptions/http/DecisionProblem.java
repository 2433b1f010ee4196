package io.throughline.exceptions.http;

import io.throughline.events.DecisionOutcome;
import io.throughline.http.Problem;
import java.util.Locale;

/** Why a decision is refused. */
public enum DecisionProblem implements Problem {
  /** The role may not. */
  NOT_PERMITTED(403, "Not with this role"),
  /** Who proposed it cannot approve it. */
  OWN_PROPOSAL(403, "Own proposal"),
  /** It was about another revision than the current one. */
  STALE(409, "Stale"),
  /** The case is over. */
  ENDED(409, "Case is over"),
  /** The state of the case does not allow it. */
  NOT_NOW(409, "Not in this state"),
  /** Another decision has this id. */
  ID_REUSED(409, "Id of another decision"),
  /** A rule stands, or was named, that nobody may override. */
  NOT_OVERRIDABLE(422, "Not overridable"),
  /** Something is missing in it or cannot be used. */
  INCOMPLETE(422, "Incomplete");

  private final int status;
  private final String title;
  private final String code = name().toLowerCase(Locale.ROOT).replace('_', '-');

  DecisionProblem(int status, String title) {
    this.status = status;
    this.title = title;
  }

  /**
   * The problem of an outcome that is a refusal.
   *
   * @throws IllegalArgumentException for one that is none
   */
  static DecisionProblem of(DecisionOutcome outcome) {
    return valueOf(outcome.name());
  }

  @Override
  public int status() {
    return status;
  }

  @Override
  public String title() {
    return title;
  }

  @Override
  public String code() {
    return code;
  }
}
