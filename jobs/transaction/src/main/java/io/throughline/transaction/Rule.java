package io.throughline.transaction;

import java.util.Locale;

/** What can be wrong with a transaction; RULES.md, section 7. Stored by number: add at the end. */
public enum Rule {
  ACKNOWLEDGEMENT_OVERDUE(Kind.STUCK),
  REMITTANCE_OVERDUE(Kind.STUCK),
  SETTLEMENT_OVERDUE(Kind.STUCK),
  POSTING_OVERDUE(Kind.STUCK),
  JOURNAL_OVERDUE(Kind.STUCK),
  REMITTANCE_WITHOUT_CLAIM(Kind.ORPHAN),
  SETTLEMENT_WITHOUT_REMITTANCE(Kind.ORPHAN),
  POSTING_WITHOUT_REMITTANCE(Kind.ORPHAN),
  JOURNAL_WITHOUT_POSTING(Kind.ORPHAN),
  DUPLICATE_EVENT(Kind.DUPLICATE),
  DUPLICATE_CLAIM(Kind.DUPLICATE),
  DUPLICATE_PAYMENT(Kind.DUPLICATE),
  DUPLICATE_JOURNAL(Kind.DUPLICATE),
  SUBMISSION_LINE_BALANCE(Kind.IMBALANCE),
  CLAIM_BALANCE(Kind.IMBALANCE),
  LINE_BALANCE(Kind.IMBALANCE),
  CLAIM_TO_REMITTANCE_BALANCE(Kind.IMBALANCE),
  REMITTANCE_BALANCE(Kind.IMBALANCE),
  SETTLEMENT_BALANCE(Kind.IMBALANCE),
  POSTING_BALANCE(Kind.IMBALANCE),
  JOURNAL_BALANCE(Kind.IMBALANCE),
  SINGLE_CURRENCY(Kind.IMBALANCE),
  AMOUNT_RANGE(Kind.IMBALANCE),
  FACT_LIMIT(Kind.REUSED_REFERENCE),
  IMPLAUSIBLE_COUNT(Kind.REUSED_REFERENCE),
  DIFFERENT_PATIENTS(Kind.REUSED_REFERENCE),
  DIFFERENT_SERVICES(Kind.REUSED_REFERENCE),
  SEVERAL_ACCOUNTS(Kind.REUSED_REFERENCE),
  PAYER_NUMBER_LIMIT(Kind.REUSED_REFERENCE),
  DIFFERENT_ADVICES(Kind.REUSED_REFERENCE),
  LATE_REVERSAL(Kind.LATE_REVERSAL),
  LATE_TAKEBACK(Kind.LATE_REVERSAL);

  /** Sorts of wrong. */
  public enum Kind {
    /** What should have followed did not in time. */
    STUCK,
    /** The same thing is there twice. */
    DUPLICATE,
    /** Amounts that should agree do not. */
    IMBALANCE,
    /** What it must have followed from is not there. */
    ORPHAN,
    /** One number stands for several things. */
    REUSED_REFERENCE,
    /** Money was taken back long after it was paid. */
    LATE_REVERSAL
  }

  private final Kind kind;
  private final String key;

  Rule(Kind kind) {
    this.kind = kind;
    this.key = name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** What sort of wrong. */
  public Kind kind() {
    return kind;
  }

  /** Its name in findings and policies: lower case with hyphens. */
  public String key() {
    return key;
  }
}
