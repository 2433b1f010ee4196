package io.throughline.simulator.demo;

/** What happens to a claim, and where it stands in the end. */
public enum Story {
  /** Sent, accepted, paid. */
  PAID("REMITTED"),
  /** Sent, accepted, denied by CAS. */
  DENIED("DENIED"),
  /** Refused in the 277CA. */
  REJECTED("REJECTED"),
  /** Refused in the 277CA, sent again, paid. */
  RESENT("REMITTED"),
  /** Paid, taken back (CLP02 22) and paid anew in the same 835. */
  CORRECTED("REMITTED"),
  /** Paid and taken back. */
  REVERSED("REVERSED"),
  /** Paid by one payer and, for what was left to the patient, by a second. */
  SECONDARY("REMITTED"),
  /**
   * Paid, replaced (frequency 7, REF*F8), the first payment taken back and the new version paid.
   */
  REPLACED("REMITTED"),
  /** One claim paid as two claim payments. */
  SPLIT("REMITTED"),
  /** Paid, but charge - adjustments is not the payment. */
  CLAIM_UNBALANCED("REMITTED"),
  /** Paid; one line does not add up by a cent. */
  LINE_UNBALANCED("REMITTED"),
  /** Accepted; no answer yet. */
  ACCEPTED("ACCEPTED"),
  /** Sent; nothing heard. */
  SUBMITTED("SUBMITTED"),
  /** Paid although never sent. */
  ORPHAN("REMITTED");

  private final String stage;

  Story(String stage) {
    this.stage = stage;
  }

  /** Stage of the transaction when all is told. */
  public String stage() {
    return stage;
  }
}
