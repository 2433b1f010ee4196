package io.throughline.simulator.group;

import io.throughline.simulator.rate.Rate;

/** Kinds of health plan, which differ in how soon they decide. */
public enum PlanClass {
  MEDICARE("MB", Rate.MEDICARE_DAYS_LEAST, Rate.MEDICARE_DAYS_MEAN),
  MEDICAID("MC", Rate.MEDICAID_DAYS_LEAST, Rate.MEDICAID_DAYS_MEAN),
  COMMERCIAL("CI", Rate.COMMERCIAL_DAYS_LEAST, Rate.COMMERCIAL_DAYS_MEAN);

  private final String filingIndicator;
  private final Rate leastDays;
  private final Rate meanDays;

  PlanClass(String filingIndicator, Rate leastDays, Rate meanDays) {
    this.filingIndicator = filingIndicator;
    this.leastDays = leastDays;
    this.meanDays = meanDays;
  }

  /** SBR09 and CLP06. */
  public String filingIndicator() {
    return filingIndicator;
  }

  /** From submission to decision at least. */
  public Rate leastDays() {
    return leastDays;
  }

  /** From submission to decision on average. */
  public Rate meanDays() {
    return meanDays;
  }
}
