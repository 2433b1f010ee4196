package io.throughline.transaction.policy;

import java.io.Serializable;

/**
 * What is wrong with a policy.
 *
 * @param field JSON pointer to it, e.g. {@code /deadlines/2/within}; empty: the whole
 * @param message what was found and what was expected
 */
public record PolicyProblem(String field, String message) implements Serializable {
  @Override
  public String toString() {
    return field.isEmpty() ? message : field + ": " + message;
  }
}
