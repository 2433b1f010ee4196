package io.throughline.exceptions.cases;

import io.throughline.events.CaseStep;

/**
 * What was done with a case, for its audit trail.
 *
 * @param by name of the token, {@link #REVENUE} or {@link #RETRY}
 * @param detail what and why, for people
 * @param decisionId null when it was no decision
 */
public record Step(CaseStep step, String by, String detail, String decisionId) {
  /** The revenue job said so. */
  public static final String REVENUE = "revenue";

  /** The workflow did so by itself. */
  public static final String RETRY = "retry";
}
