package io.throughline.simulator.account;

import io.throughline.simulator.claim.Claim;
import io.throughline.simulator.claim.ServiceLine;
import io.throughline.simulator.remit.Adjudication;
import io.throughline.simulator.remit.ClaimStatus;
import io.throughline.simulator.remit.ProviderAdjustment;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.stream.Stream;

/** What payers decide on an account's claims; after the first decision nothing need follow. */
public interface Decisions {
  /** CLP07 and REF*1K of the claim as it was sent first. */
  String payerClaimNumber();

  /** The first decision: one payment, or two when the payer splits the claim. */
  List<Adjudication> first();

  /** What is left to the patient when all payers have decided, cents. */
  long patientResponsibility();

  /**
   * CLP07 and REF*1K of the follow-up.
   *
   * @throws NoSuchElementException when there is none
   */
  default String followUpNumber() {
    throw new NoSuchElementException("no claim follows " + payerClaimNumber());
  }

  /** The claim that is sent after the first decision. */
  default Optional<Claim> followUp() {
    return Optional.empty();
  }

  /** A charge that was forgotten at first and is the reason for a replacement. */
  default Optional<ServiceLine> lateCharge() {
    return Optional.empty();
  }

  /** What the payer of the first decision tells later: a reversal, and what it pays instead. */
  default List<Adjudication> second() {
    return List.of();
  }

  /**
   * Fault: what the payer says when the claim was sent twice.
   *
   * @throws UnsupportedOperationException when decisions are not drawn
   */
  default Adjudication duplicate() {
    throw new UnsupportedOperationException("faults are mixed into drawn histories only");
  }

  /** What the secondary payer pays. */
  default Optional<Adjudication> secondary() {
    return Optional.empty();
  }

  /** What any payer decides anew after the first decision; a reversal is none. */
  default List<Adjudication> again() {
    return Stream.concat(second().stream(), secondary().stream())
        .filter(one -> one.status() != ClaimStatus.REVERSAL)
        .toList();
  }

  /** PLB WO: what the payer takes back months later without a claim payment. */
  default Optional<ProviderAdjustment> takeback() {
    return Optional.empty();
  }
}
