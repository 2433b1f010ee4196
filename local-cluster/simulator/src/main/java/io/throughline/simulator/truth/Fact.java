package io.throughline.simulator.truth;

import io.throughline.events.AdjustmentBooked;
import io.throughline.events.ChargeApproved;
import io.throughline.events.ClaimAcknowledged;
import io.throughline.events.ClaimSubmitted;
import io.throughline.events.ContractAdjusted;
import io.throughline.events.EncounterFinalized;
import io.throughline.events.JournalRejected;
import io.throughline.events.JournalTransferred;
import io.throughline.events.Money;
import io.throughline.events.NormalForm;
import io.throughline.events.PaymentPosted;
import io.throughline.events.PaymentSettled;
import io.throughline.events.Reference;
import io.throughline.events.ReferenceKind;
import io.throughline.events.RefundInitiated;
import io.throughline.events.RemittanceAdvised;
import io.throughline.events.RemittanceReceived;
import io.throughline.events.RevenueEvent;
import java.time.Instant;

/**
 * What truth keeps of an event.
 *
 * @param milestone its name
 * @param detail what tells it from others of its milestone and owner
 * @param amount cents: charged, paid, booked; 0 when it is about no money
 */
record Fact(
    Owner owner, String milestone, String eventId, Instant occurredAt, String detail, long amount) {
  private static final String SEPARATOR = "\t";

  static Fact of(Owner owner, RevenueEvent event) {
    Object milestone = event.getMilestone();
    return new Fact(
        owner,
        milestone.getClass().getSimpleName(),
        event.getEventId(),
        event.getOccurredAt(),
        detail(event, milestone),
        amount(milestone));
  }

  private static String detail(RevenueEvent event, Object milestone) {
    return switch (milestone) {
      case EncounterFinalized e -> first(event, ReferenceKind.ENCOUNTER_NUMBER);
      case ChargeApproved e -> first(event, ReferenceKind.CHARGE_NUMBER);
      case ClaimSubmitted claim ->
          first(event, ReferenceKind.PATIENT_CONTROL_NUMBER)
              + "|"
              + claim.getFrequencyCode()
              + "|"
              + claim.getPayerResponsibility();
      case ClaimAcknowledged ack ->
          ack.getLevel()
              + "|"
              + ack.getOutcome()
              + "|"
              + first(event, ReferenceKind.PAYER_CLAIM_CONTROL_NUMBER);
      case RemittanceReceived paid ->
          first(event, ReferenceKind.PAYER_CLAIM_CONTROL_NUMBER) + "|" + paid.getStatusCode();
      case RemittanceAdvised e -> first(event, ReferenceKind.PAYMENT_TRACE);
      case PaymentSettled e -> NormalForm.of(first(event, ReferenceKind.PAYMENT_TRACE));
      case PaymentPosted e -> first(event, ReferenceKind.POSTING_NUMBER);
      case AdjustmentBooked e -> first(event, ReferenceKind.POSTING_NUMBER);
      case RefundInitiated e -> first(event, ReferenceKind.POSTING_NUMBER);
      case JournalTransferred e -> first(event, ReferenceKind.JOURNAL_LINE);
      case JournalRejected e -> first(event, ReferenceKind.JOURNAL_LINE);
      case ContractAdjusted contract -> contract.getContractVersion();
      default -> "";
    };
  }

  private static String first(RevenueEvent event, ReferenceKind kind) {
    for (Reference reference : event.getReferences()) {
      if (reference.getKind() == kind) {
        return reference.getRaw();
      }
    }
    return "";
  }

  /** A payment, an adjustment or a refund in patient accounting. */
  boolean isBooked() {
    return milestone.equals("PaymentPosted")
        || milestone.equals("AdjustmentBooked")
        || milestone.equals("RefundInitiated");
  }

  private static long amount(Object milestone) {
    Money money =
        switch (milestone) {
          case ChargeApproved e -> e.getAmount();
          case ClaimSubmitted e -> e.getCharge();
          case RemittanceReceived e -> e.getPaid();
          case RemittanceAdvised e -> e.getAmount();
          case PaymentSettled e -> e.getAmount();
          case PaymentPosted e -> e.getAmount();
          case AdjustmentBooked e -> e.getAmount();
          case RefundInitiated e -> e.getAmount();
          case JournalTransferred e -> e.getAmount();
          case JournalRejected e -> e.getAmount();
          case ContractAdjusted e -> e.getAmount();
          default -> null;
        };
    return money == null ? 0 : money.getMinor();
  }

  /** On one line, to be kept until all of the owner's facts are known. */
  String line() {
    return String.join(
        SEPARATOR,
        owner.kind().name(),
        owner.key(),
        milestone,
        eventId,
        occurredAt.toString(),
        detail,
        Long.toString(amount));
  }

  static Fact parse(String line) {
    String[] parts = line.split(SEPARATOR, -1);
    return new Fact(
        new Owner(Owner.Kind.valueOf(parts[0]), parts[1]),
        parts[2],
        parts[3],
        Instant.parse(parts[4]),
        parts[5],
        Long.parseLong(parts[6]));
  }
}
