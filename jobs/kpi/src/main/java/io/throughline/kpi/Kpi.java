package io.throughline.kpi;

import java.util.Locale;

/** What is measured; KPIS.md, section 4. Stored by number: add at the end. */
public enum Kpi {
  POSTING_LATENCY(Sort.TIME),
  ERP_LATENCY(Sort.TIME),
  END_TO_END(Sort.TIME),
  RECONCILIATION_TIME(Sort.TIME),
  RECOVERY_TIME(Sort.TIME),
  INTERFACE_LEAD_TIME(Sort.TIME),
  EXCEPTION_RATE(Sort.RATE),
  DENIAL_RATE(Sort.RATE),
  DUPLICATE_RATE(Sort.RATE),
  UNAPPLIED_CASH(Sort.RATE),
  DOLLARS_EXPLAINED(Sort.RATE),
  STUCK(Sort.AMOUNT),
  CASH_POSTED(Sort.AMOUNT);

  /** Which figures a KPI has besides a count and dollars. */
  enum Sort {
    /** A sum and a distribution of milliseconds. */
    TIME,
    /** Numerators beside them, which are the denominators. */
    RATE,
    /** None. */
    AMOUNT
  }

  /** Buckets 9 percent wide: a quantile is within 4.6 percent, and a year takes 280 of them. */
  static final int SCALE = 3;

  private final Sort sort;
  private final String key;

  Kpi(Sort sort) {
    this.sort = sort;
    this.key = name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  Sort sort() {
    return sort;
  }

  /** Its name in records: lower case with hyphens. */
  public String key() {
    return key;
  }
}
