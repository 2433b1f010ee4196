package io.throughline.simulator.account;

/** Which way an account goes after its claim was sent. */
public enum Turn {
  /** No payer was asked, or none has decided; only histories that were recorded have such. */
  UNDECIDED,
  /** Refused in the 277CA and never sent again. */
  ABANDONED,
  /** Denied and written off. */
  DENIED,
  /** Denied, sent again as a replacement, paid. */
  OVERTURNED,
  /** Paid. */
  PAID,
  /** Paid in two parts. */
  SPLIT,
  /** Paid, later reversed and paid anew by the payer. */
  CORRECTED,
  /** Paid, replaced by the provider with more services, reversed and paid anew. */
  REPLACED,
  /** Paid, voided by the provider, reversed. */
  VOIDED,
  /** Paid, and months later taken back by PLB WO. */
  TAKEN_BACK,
  /** Paid, then sent to a secondary payer, which pays the patient's part. */
  SECONDARY;

  /** The provider sends a second claim after the first decision. */
  public boolean hasFollowUp() {
    return this == OVERTURNED || this == REPLACED || this == VOIDED || this == SECONDARY;
  }

  /** The first payment is reversed by a CLP with status 22. */
  public boolean hasReversal() {
    return this == OVERTURNED || this == CORRECTED || this == REPLACED || this == VOIDED;
  }
}
