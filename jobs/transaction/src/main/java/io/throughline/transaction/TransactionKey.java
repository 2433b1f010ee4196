package io.throughline.transaction;

import io.throughline.events.AcknowledgementLevel;
import io.throughline.events.ClaimAcknowledged;
import io.throughline.events.ClaimAdjudicated;
import io.throughline.events.ClaimSubmitted;
import io.throughline.events.NameUuid;
import io.throughline.events.Reference;
import io.throughline.events.ReferenceKind;
import io.throughline.events.RemittanceReceived;
import io.throughline.events.RevenueEvent;
import java.util.Optional;
import java.util.UUID;

/**
 * Which claim transaction an event belongs to: who bills, and the number they gave the claim.
 *
 * <p>The claim number is CLM01 / CLP01 / 277CA TRN02 as it stood, outer blanks removed. Where a
 * payer received none it sends {@code 0} (X12 RFI 535); then the payer's own number stands in, so
 * that unrelated claims of a provider do not meet under {@code 0}. The normalised forms are never
 * used: leading zeros and case count.
 *
 * @param billingProvider NPI, else tax id, else other number of who bills; empty when unknown
 * @param claimNumber the provider's number, or {@code payer-claim:} and the payer's number
 */
public record TransactionKey(String billingProvider, String claimNumber) {
  private static final String PAYER_NUMBER_PREFIX = "payer-claim:";
  private static final String NOT_RECEIVED = "0";

  /** The key of an event; empty when the event is not about one claim, or names none. */
  public static Optional<TransactionKey> of(RevenueEvent event) {
    if (!isAboutOneClaim(event.getMilestone())) {
      return Optional.empty();
    }
    String provider = event.getDimensions().getBillingProvider();
    String claimNumber = claimNumber(event);
    return claimNumber == null
        ? Optional.empty()
        : Optional.of(new TransactionKey(provider == null ? "" : provider.strip(), claimNumber));
  }

  /** Deterministic identifier of the transaction. */
  public UUID transactionId() {
    return NameUuid.of("claim", billingProvider, claimNumber);
  }

  /** Text of the Kafka key under which events of this claim are written. */
  public String recordKey() {
    return billingProvider + "|" + claimNumber;
  }

  static boolean isAboutOneClaim(Object milestone) {
    return milestone instanceof ClaimSubmitted
        || milestone instanceof RemittanceReceived
        || milestone instanceof ClaimAdjudicated
        || (milestone instanceof ClaimAcknowledged acknowledged
            && acknowledged.getLevel() == AcknowledgementLevel.CLAIM);
  }

  private static String claimNumber(RevenueEvent event) {
    return claimNumber(
        reference(event, ReferenceKind.PATIENT_CONTROL_NUMBER),
        reference(event, ReferenceKind.PAYER_CLAIM_CONTROL_NUMBER));
  }

  /** Of the provider's and the payer's number, each null when absent; null when there is none. */
  static String claimNumber(String own, String payers) {
    if (own != null && !own.equals(NOT_RECEIVED)) {
      return own;
    }
    return payers == null ? null : PAYER_NUMBER_PREFIX + payers;
  }

  /** First reference of a kind, outer blanks removed; null when there is none or it is blank. */
  static String reference(RevenueEvent event, ReferenceKind kind) {
    for (Reference reference : event.getReferences()) {
      if (reference.getKind() == kind && !reference.getRaw().isBlank()) {
        return reference.getRaw().strip();
      }
    }
    return null;
  }
}
