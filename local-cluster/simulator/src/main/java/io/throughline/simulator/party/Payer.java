package io.throughline.simulator.party;

import io.throughline.simulator.x12.Delimiters;

/**
 * Who adjudicates and pays.
 *
 * @param id NM109 of the 837, N104 of the 835
 * @param taxId nine digits; with a leading 1 it is TRN03
 * @param filingIndicator SBR09 and CLP06, e.g. CI, MB, MC
 * @param daysToPay from submission to the day of its 835
 * @param delimiters with which it writes its files
 */
public record Payer(
    String id,
    String name,
    String taxId,
    String filingIndicator,
    Address address,
    int daysToPay,
    Delimiters delimiters) {

  /** TRN03 and BPR10: 1 followed by the employer identification number. */
  public String originator() {
    return "1" + taxId;
  }
}
