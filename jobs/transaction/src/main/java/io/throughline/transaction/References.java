package io.throughline.transaction;

/**
 * By what an event names the money it is about; null where it does not.
 *
 * @param claimNumber CLM01, CLP01 or 277CA TRN02 as it stood
 * @param account the billing account
 * @param trace TRN03 and TRN02
 * @param batch the deposit batch
 * @param document the ERP document
 * @param journalLine the line of the ERP document
 */
public record References(
    String claimNumber,
    Numbered account,
    Numbered trace,
    Numbered batch,
    Numbered document,
    String journalLine) {
  /** Nothing named. */
  public static final References NONE = new References(null, null, null, null, null, null);

  static References of(
      String claimNumber,
      Numbered account,
      Numbered trace,
      Numbered batch,
      Numbered document,
      String journalLine) {
    References references =
        new References(claimNumber, account, trace, batch, document, journalLine);
    return references.equals(NONE) ? NONE : references;
  }
}
