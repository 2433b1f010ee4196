package io.throughline.simulator.truth;

import io.throughline.simulator.group.PlanClass;

/**
 * Until when a stage must be reached before the transaction counts as stuck: the one place in which
 * truth says so. Defaults proposed by the domain notes, section 7.
 *
 * @param answerBusinessDays from the 837 to its 277CA
 * @param remittanceDays from the payer's acceptance to the 835
 * @param commercialRemittanceDays the same of commercial plans
 * @param settlementBusinessDays between an 835 and its money, whichever comes first
 * @param postingBusinessDays from the 835 to its posting
 * @param orphanBusinessDays from a posting to its 835
 * @param journalBusinessDays from the posting to the ERP: by the end of that day
 * @param unpostedBusinessDays from a journal line to its posting
 * @param lateReversalDays from a payment to its reversal: beyond that it is a finding
 * @param settlingHours before an imbalance between two systems counts
 */
public record Deadlines(
    int answerBusinessDays,
    int remittanceDays,
    int commercialRemittanceDays,
    int settlementBusinessDays,
    int postingBusinessDays,
    int orphanBusinessDays,
    int journalBusinessDays,
    int unpostedBusinessDays,
    int lateReversalDays,
    int settlingHours) {
  public static final Deadlines STANDARD = new Deadlines(2, 30, 45, 3, 2, 3, 1, 1, 60, 24);

  /** Days from acceptance to the 835 of a kind of plan. */
  public int remittanceDays(PlanClass planClass) {
    return planClass == PlanClass.COMMERCIAL ? commercialRemittanceDays : remittanceDays;
  }
}
