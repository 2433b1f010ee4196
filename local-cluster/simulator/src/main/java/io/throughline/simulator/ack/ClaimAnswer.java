package io.throughline.simulator.ack;

import io.throughline.simulator.claim.Claim;
import java.util.Optional;

/**
 * What a payer says of one claim in a 277CA.
 *
 * @param payerClaimNumber REF*1K; empty when it was rejected
 */
public record ClaimAnswer(Claim claim, Optional<String> payerClaimNumber) {
  /** A2: accepted into adjudication. */
  public boolean accepted() {
    return payerClaimNumber.isPresent();
  }
}
