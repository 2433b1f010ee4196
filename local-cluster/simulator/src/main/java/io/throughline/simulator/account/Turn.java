package io.throughline.simulator.account;

/** Which way an account goes after its claim was sent. */
public enum Turn {
  /** No payer was asked, or none has decided; only histories that were recorded have such. */
  UNDECIDED(0),
  /** Refused in the 277CA and never sent again. */
  ABANDONED(50),
  /** Denied and written off. */
  DENIED(140),
  /** Denied, sent again as a replacement, paid. */
  OVERTURNED(280),
  /** Paid. */
  PAID(180),
  /** Paid in two parts. */
  SPLIT(180),
  /** Paid, later reversed and paid anew by the payer. */
  CORRECTED(230),
  /** Paid, replaced by the provider with more services, reversed and paid anew. */
  REPLACED(280),
  /** Paid, voided by the provider, reversed. */
  VOIDED(200),
  /** Paid, and months later taken back by PLB WO. */
  TAKEN_BACK(350),
  /** Paid, then sent to a secondary payer, which pays the patient's part. */
  SECONDARY(280);

  private final int longest;

  Turn(int longest) {
    this.longest = longest;
  }

  /** Days from service to the last thing that can happen, at most. */
  public int longest() {
    return longest;
  }

  /** The provider sends a second claim after the first decision. */
  public boolean hasFollowUp() {
    return this == OVERTURNED || this == REPLACED || this == VOIDED || this == SECONDARY;
  }

  /** The first payment is reversed by a CLP with status 22. */
  public boolean hasReversal() {
    return this == OVERTURNED || this == CORRECTED || this == REPLACED || this == VOIDED;
  }
}
