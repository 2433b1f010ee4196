package io.throughline.posting;

import java.util.Locale;

/** What a candidate must meet. POSTINGS.md, section 4. Stored by number: add at the end. */
enum PostingRule {
  CLAIM_BALANCE,
  LINE_BALANCE,
  REMITTANCE_KNOWN,
  REMITTANCE_BALANCE,
  PAYER_KNOWN,
  PAYEE_KNOWN,
  CLAIM_KNOWN,
  CLAIM_AMBIGUOUS,
  AMOUNT_PLAUSIBLE,
  DUPLICATE_PAYMENT,
  REVERSAL_ORIGINAL,
  SIGN,
  CURRENCY,
  DIMENSIONS_COMPLETE,
  ACCOUNT_MAPPED,
  PERIOD_OPEN,
  /** No rule of the policy: the ERP has the last word. */
  ERP_REFUSED;

  private final String key;

  PostingRule() {
    this.key = name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Its name in policies and exceptions. */
  String key() {
    return key;
  }
}
