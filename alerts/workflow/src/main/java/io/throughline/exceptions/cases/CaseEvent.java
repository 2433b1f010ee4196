package io.throughline.exceptions.cases;

import io.throughline.events.DecisionAction;

/** What can happen to a case. */
public enum CaseEvent {
  /** A refusal of which all reasons may pass by themselves, and tries are left. */
  HEALING,
  /** Any other refusal. */
  STANDING,
  /** The posting came. */
  POSTED,
  /** The revenue job says that it is not posted, by decision. */
  WAIVE_CONFIRMED,
  /** There is nothing to post any more. */
  WITHDRAWN,
  /** Somebody takes it. */
  ASSIGN,
  /** To be posted with other dimensions. */
  CORRECT,
  /** To be looked at again. */
  RETRY,
  /** To be posted all the same; decided, not only proposed. */
  APPROVE,
  /** Not to be posted; decided, not only proposed. */
  WAIVE,
  /** It was tried often enough. */
  GIVE_UP;

  /**
   * The event of a decision.
   *
   * @throws IllegalArgumentException for an action that this build does not know
   */
  static CaseEvent of(DecisionAction action) {
    return switch (action) {
      case ASSIGN -> ASSIGN;
      case CORRECT -> CORRECT;
      case RETRY -> RETRY;
      case APPROVE -> APPROVE;
      case WAIVE -> WAIVE;
      case UNKNOWN -> throw new IllegalArgumentException("an unknown action does nothing");
    };
  }
}
