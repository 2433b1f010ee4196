package io.throughline.transaction;

import java.util.Locale;

/** By which evidence a fact was brought to a transaction. Stored by number: add at the end. */
public enum MatchRule {
  /** The provider's own number of the claim. */
  CLAIM_NUMBER,
  /** The payer's number, which a 277CA gave to the claim. */
  PAYER_CLAIM_NUMBER,
  /** The number of the account. */
  ACCOUNT_NUMBER,
  /** No account is named: the claim stands for it. */
  ACCOUNT_OF_CLAIM,
  /** The deposit batch, or the journal document where no batch is named. */
  DEPOSIT_BATCH,
  /** The trace of the payment. */
  PAYMENT_TRACE,
  /** A posting of an account, told to the deposit that it is part of. */
  POSTED_IN_BATCH,
  /** A remittance takes back what was paid for the claim. */
  TAKEN_BACK,
  /** The ERP's answer to a posting of the claim or remittance. */
  POSTING_ID;

  private final String key;

  MatchRule() {
    this.key = name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Its name in lineage: lower case with hyphens. */
  public String key() {
    return key;
  }

  /**
   * True when the transaction is the one that the fact is of, and not only one that it concerns.
   */
  public boolean isHome() {
    return this != POSTED_IN_BATCH && this != TAKEN_BACK;
  }
}
