package io.throughline.transaction;

/**
 * Who and where, as one fact names them; null where it names none.
 *
 * @param payer id of the payer
 * @param payerName name of the payer
 * @param payerClaimNumber the payer's number of the claim (CLP07, REF*1K, REF*F8)
 * @param facility id of the facility
 * @param serviceLine place of service or type of bill
 * @param patient 32-bit hash of the patient token, 0 when there is none: enough to tell patients of
 *     one claim number apart, too little to name one
 */
public record Parties(
    String payer,
    String payerName,
    String payerClaimNumber,
    String facility,
    String serviceLine,
    int patient) {
  /** Nobody named. */
  public static final Parties NONE = new Parties(null, null, null, null, null, 0);
}
