package io.throughline.transaction;

import java.util.UUID;

/**
 * What a claim says of one decision of a payer about it, or of one takeback: whether it may be
 * believed. A function of the claim's facts and of what others told it.
 *
 * @param factId the decision or takeback
 * @param claim the claim
 * @param isMember false: the fact is no longer of this claim; nothing else counts then
 * @param isKnown a submission of the claim is known
 * @param charge what was charged as of the decision, minor units
 * @param isDuplicate it pays what an earlier decision paid already
 * @param isAmbiguous nobody can say which claim the number stands for
 * @param original the decision that a reversal or takeback takes back; null when there is none
 * @param facility of the version that was answered; null when unknown
 * @param serviceLine of that version; null when unknown
 */
public record Verdict(
    UUID factId,
    TransactionKey claim,
    boolean isMember,
    boolean isKnown,
    long charge,
    boolean isDuplicate,
    boolean isAmbiguous,
    UUID original,
    String facility,
    String serviceLine) {

  /** The fact is not, or no longer, of the claim. */
  static Verdict gone(UUID factId, TransactionKey claim) {
    return new Verdict(factId, claim, false, false, 0, false, false, null, null, null);
  }
}
