package io.throughline.simulator.day;

import io.throughline.simulator.truth.Owner;
import java.time.LocalDateTime;

/**
 * What patient accounting books: a payment, an adjustment or a refund. Texts that do not apply are
 * empty.
 *
 * @param id unlike that of any other entry of the group
 * @param account number, or {@link #UNAPPLIED}
 * @param claim CLM01
 * @param payerClaim CLP07
 * @param trace TRN02
 * @param traceIssuer TRN03
 * @param batch in which it was deposited
 * @param amount cents; a payment taken back is negative
 * @param payer id of the payer; empty for a patient's
 * @param group CAS group
 * @param reason CARC, or the site's own word
 * @param recipient of a refund
 */
public record Entry(
    Kind kind,
    Owner owner,
    String id,
    String account,
    String encounter,
    String claim,
    String payerClaim,
    String trace,
    String traceIssuer,
    String batch,
    long amount,
    LocalDateTime bookedAt,
    String payer,
    String group,
    String reason,
    String recipient) {
  /** Account of money that belongs to no patient yet. */
  public static final String UNAPPLIED = "UNAPPLIED";

  /** The same at another time. */
  public Entry at(LocalDateTime other) {
    return new Entry(
        kind,
        owner,
        id,
        account,
        encounter,
        claim,
        payerClaim,
        trace,
        traceIssuer,
        batch,
        amount,
        other,
        payer,
        group,
        reason,
        recipient);
  }

  /** The same about another claim. */
  public Entry about(String other) {
    return new Entry(
        kind,
        owner,
        id,
        account,
        encounter,
        other,
        payerClaim,
        trace,
        traceIssuer,
        batch,
        amount,
        bookedAt,
        payer,
        group,
        reason,
        recipient);
  }

  /** Kinds of entries. */
  public enum Kind {
    PAYMENT,
    ADJUSTMENT,
    REFUND
  }
}
