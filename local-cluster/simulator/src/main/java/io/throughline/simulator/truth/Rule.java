package io.throughline.simulator.truth;

import java.util.Locale;

/**
 * Rules under which findings must be raised, by the product's names (jobs/transaction/RULES.md, 7),
 * and two of which the product has no name: {@link #DUPLICATE_FILE} is about no transaction, {@link
 * #CLAIM_NUMBER} stands for several.
 */
public enum Rule {
  ACKNOWLEDGEMENT_OVERDUE(Finding.Kind.STUCK),
  REMITTANCE_OVERDUE(Finding.Kind.STUCK),
  SETTLEMENT_OVERDUE(Finding.Kind.STUCK),
  POSTING_OVERDUE(Finding.Kind.STUCK),
  JOURNAL_OVERDUE(Finding.Kind.STUCK),
  REMITTANCE_WITHOUT_CLAIM(Finding.Kind.ORPHAN, true),
  SETTLEMENT_WITHOUT_REMITTANCE(Finding.Kind.ORPHAN),
  POSTING_WITHOUT_REMITTANCE(Finding.Kind.ORPHAN),
  DUPLICATE_EVENT(Finding.Kind.DUPLICATE),
  DUPLICATE_FILE(Finding.Kind.DUPLICATE),
  DUPLICATE_CLAIM(Finding.Kind.DUPLICATE),
  DUPLICATE_PAYMENT(Finding.Kind.DUPLICATE),
  DUPLICATE_JOURNAL(Finding.Kind.DUPLICATE, true),
  LINE_BALANCE(Finding.Kind.IMBALANCE),
  CLAIM_TO_REMITTANCE_BALANCE(Finding.Kind.IMBALANCE),
  SETTLEMENT_BALANCE(Finding.Kind.IMBALANCE, true),
  JOURNAL_BALANCE(Finding.Kind.IMBALANCE, true),
  /**
   * Two accounts share the number of a claim: several-accounts, different-patients or
   * different-services, whichever the facts show first.
   */
  CLAIM_NUMBER(Finding.Kind.REUSED_REFERENCE),
  LATE_REVERSAL(Finding.Kind.LATE_REVERSAL),
  LATE_TAKEBACK(Finding.Kind.LATE_REVERSAL);

  private final Finding.Kind kind;
  private final boolean settles;

  Rule(Finding.Kind kind) {
    this(kind, false);
  }

  Rule(Finding.Kind kind, boolean settles) {
    this.kind = kind;
    this.settles = settles;
  }

  Finding.Kind kind() {
    return kind;
  }

  /** Whether it waits for the settling time after its subject, since its opposite may follow. */
  boolean settles() {
    return settles;
  }

  /** Its name in findings: lower case with hyphens. */
  public String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
