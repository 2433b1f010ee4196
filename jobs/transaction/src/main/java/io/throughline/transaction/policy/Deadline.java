package io.throughline.transaction.policy;

import java.util.Comparator;
import java.util.List;

/**
 * By when what a rule waits for must have happened.
 *
 * @param rule that waits, e.g. remittance-overdue
 * @param payers of whom it is true, in order; empty: any
 * @param facilities where it is true, in order; empty: any
 * @param within how many, from 1
 * @param unit of what
 */
public record Deadline(
    String rule, List<String> payers, List<String> facilities, int within, DeadlineUnit unit) {
  /** By rule, within one the more general first. */
  static final Comparator<Deadline> ORDER =
      Comparator.comparingInt((Deadline deadline) -> Policy.rules().indexOf(deadline.rule()))
          .thenComparingInt(Deadline::rank)
          .thenComparing(deadline -> deadline.payers().toString())
          .thenComparing(deadline -> deadline.facilities().toString());

  public Deadline {
    payers = payers.stream().sorted().toList();
    facilities = facilities.stream().sorted().toList();
  }

  /** The greater wins: payer and facility, payer, facility, neither. */
  private int rank() {
    return (payers.isEmpty() ? 0 : 2) + (facilities.isEmpty() ? 0 : 1);
  }
}
