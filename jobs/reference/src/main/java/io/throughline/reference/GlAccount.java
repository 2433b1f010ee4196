package io.throughline.reference;

/**
 * An account of the general ledger.
 *
 * @param number as the ERP calls it, or LEAVE
 */
public record GlAccount(String number) {
  private static final String LEAVE = "LEAVE";

  /** Whether nothing is booked, so that the amount stays in receivables, e.g. of a denial. */
  public boolean isLeft() {
    return number.equals(LEAVE);
  }
}
