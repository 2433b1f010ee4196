package io.throughline.transaction;

import io.throughline.events.AcknowledgementLevel;
import io.throughline.events.ClaimAcknowledged;
import io.throughline.events.ClaimAdjudicated;
import io.throughline.events.ClaimSubmitted;
import io.throughline.events.NameUuid;
import io.throughline.events.NormalForm;
import io.throughline.events.Reference;
import io.throughline.events.ReferenceKind;
import io.throughline.events.RemittanceReceived;
import io.throughline.events.RevenueEvent;
import io.throughline.events.TransactionKind;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/**
 * What a transaction is called: a claim by who bills and the number they gave it; an account,
 * remittance or deposit by its number and in whose numbering that is valid.
 *
 * <p>The claim number is CLM01 / CLP01 / 277CA TRN02 as it stood, outer blanks removed. Where a
 * payer received none it sends {@code 0} (X12 RFI 535); then the payer's own number stands in, so
 * that unrelated claims of a provider do not meet under {@code 0}. The normalised forms are never
 * used: leading zeros and case count.
 *
 * @param kind what sort of transaction
 * @param issuer of a claim: NPI, else tax id, else other number of who bills, empty when unknown;
 *     else in whose numbering {@code number} is valid
 * @param number of a claim: the provider's number, or {@code payer-claim:} and the payer's number;
 *     else the number of the account or batch, or the trace in normal form
 */
public record TransactionKey(TransactionKind kind, String issuer, String number) {
  /** Any order will do, as long as it is one. */
  static final Comparator<TransactionKey> ORDER =
      Comparator.comparing(TransactionKey::kind)
          .thenComparing(TransactionKey::issuer)
          .thenComparing(TransactionKey::number);

  private static final String PAYER_NUMBER_PREFIX = "payer-claim:";
  private static final String NOT_RECEIVED = "0";

  /** A claim. */
  public static TransactionKey claim(String billingProvider, String claimNumber) {
    return new TransactionKey(TransactionKind.CLAIM, billingProvider, claimNumber);
  }

  /** A billing account. */
  public static TransactionKey account(Numbered account) {
    return new TransactionKey(TransactionKind.ACCOUNT, account.issuer(), account.number());
  }

  /** A payment of a payer; traces are told in upper and lower case, with and without zeros. */
  public static TransactionKey remittance(Numbered trace) {
    return new TransactionKey(
        TransactionKind.REMITTANCE, trace.issuer(), NormalForm.of(trace.number()));
  }

  /** What was deposited together. */
  public static TransactionKey deposit(Numbered batch) {
    return new TransactionKey(TransactionKind.DEPOSIT, batch.issuer(), batch.number());
  }

  /** The claim of an event; empty when the event is not about one claim, or names none. */
  public static Optional<TransactionKey> of(RevenueEvent event) {
    if (!isAboutOneClaim(event.getMilestone())) {
      return Optional.empty();
    }
    String provider = event.getDimensions().getBillingProvider();
    String claimNumber = claimNumber(event);
    return claimNumber == null
        ? Optional.empty()
        : Optional.of(claim(provider == null ? "" : provider.strip(), claimNumber));
  }

  /** Deterministic identifier of the transaction. */
  public UUID transactionId() {
    return NameUuid.of(kind.name().toLowerCase(Locale.ROOT), issuer, number);
  }

  /** Text of the Kafka key under which events of this claim are written. */
  public String recordKey() {
    return issuer + "|" + number;
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
  public static String claimNumber(String own, String payers) {
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
