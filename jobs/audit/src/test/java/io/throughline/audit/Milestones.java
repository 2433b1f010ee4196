package io.throughline.audit;

import io.throughline.events.AcknowledgementLevel;
import io.throughline.events.AcknowledgementOutcome;
import io.throughline.events.AdjustmentBooked;
import io.throughline.events.ChargeApproved;
import io.throughline.events.ClaimAcknowledged;
import io.throughline.events.ClaimAdjudicated;
import io.throughline.events.ClaimAdjustment;
import io.throughline.events.ClaimSubmitted;
import io.throughline.events.ClaimType;
import io.throughline.events.EncounterFinalized;
import io.throughline.events.JournalRejected;
import io.throughline.events.JournalTransferred;
import io.throughline.events.Money;
import io.throughline.events.PaymentPosted;
import io.throughline.events.PaymentSettled;
import io.throughline.events.ProviderAdjustment;
import io.throughline.events.RefundInitiated;
import io.throughline.events.RemittanceAdvised;
import io.throughline.events.RemittanceLine;
import io.throughline.events.RemittanceReceived;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Milestones of tests, amounts in cents. */
final class Milestones {
  private static final LocalDate DAY = LocalDate.of(2026, 1, 5);

  private Milestones() {}

  static Money dollars(long cents) {
    return new Money(cents, "USD");
  }

  static ClaimSubmitted submitted(long charge) {
    return submitted(charge, "1");
  }

  static ClaimSubmitted submitted(long charge, String frequency) {
    return ClaimSubmitted.newBuilder()
        .setClaimType(ClaimType.PROFESSIONAL)
        .setFrequencyCode(frequency)
        .setPayerResponsibility("P")
        .setCharge(dollars(charge))
        .setServiceFrom(DAY)
        .setLines(List.of())
        .build();
  }

  static ClaimSubmitted served(ClaimSubmitted claim, String day) {
    claim.setServiceFrom(LocalDate.parse(day));
    return claim;
  }

  static ClaimAcknowledged answered(AcknowledgementOutcome outcome) {
    return answered(AcknowledgementLevel.CLAIM, outcome);
  }

  static ClaimAcknowledged answered(AcknowledgementLevel level, AcknowledgementOutcome outcome) {
    return ClaimAcknowledged.newBuilder()
        .setLevel(level)
        .setOutcome(outcome)
        .setStatusCategory("A2")
        .setStatusCode("")
        .build();
  }

  static ClaimAdjudicated adjudicated() {
    return ClaimAdjudicated.newBuilder().setStatusCategory("F1").setStatusCode("").build();
  }

  /** Adjustments as {@code CO-45:100}, in cents. */
  static RemittanceReceived remitted(String status, long charge, long paid, String... adjustments) {
    List<ClaimAdjustment> list = new ArrayList<>();
    for (String text : adjustments) {
      String[] parts = text.split("[-:]", 3);
      list.add(new ClaimAdjustment(parts[0], parts[1], dollars(Long.parseLong(parts[2]))));
    }
    return RemittanceReceived.newBuilder()
        .setStatusCode(status)
        .setCharge(dollars(charge))
        .setPaid(dollars(paid))
        .setPatientResponsibility(dollars(0))
        .setAdjustments(list)
        .setLines(List.of())
        .build();
  }

  static RemittanceReceived withLine(RemittanceReceived claim, String day, long imbalance) {
    List<RemittanceLine> lines = new ArrayList<>(claim.getLines());
    lines.add(
        RemittanceLine.newBuilder()
            .setLineNumber(lines.size() + 1)
            .setCharge(dollars(0))
            .setPaid(dollars(0))
            .setServiceDate(LocalDate.parse(day))
            .setAdjustments(List.of())
            .setImbalance(imbalance)
            .build());
    claim.setLines(lines);
    return claim;
  }

  /** PLB as {@code WO-NUMBER:100}, in cents. */
  static RemittanceAdvised advised(long amount, String... providerAdjustments) {
    List<ProviderAdjustment> list = new ArrayList<>();
    for (String text : providerAdjustments) {
      String[] parts = text.split("[-:]", 3);
      list.add(new ProviderAdjustment("P", parts[0], parts[1], dollars(Long.parseLong(parts[2]))));
    }
    return RemittanceAdvised.newBuilder()
        .setHandlingCode("I")
        .setAmount(dollars(amount))
        .setCreditDebit("C")
        .setPaymentMethod(amount == 0 ? "NON" : "ACH")
        .setPaymentDate(DAY)
        .setProviderAdjustments(list)
        .build();
  }

  static PaymentSettled settled(long amount) {
    return new PaymentSettled(dollars(amount), DAY, "ACH");
  }

  static PaymentPosted posted(long amount) {
    return new PaymentPosted(dollars(amount), null, DAY);
  }

  static RefundInitiated refunded(long amount) {
    return new RefundInitiated(dollars(amount), null, null);
  }

  static AdjustmentBooked adjusted(long amount) {
    return new AdjustmentBooked(dollars(amount), null, null, DAY);
  }

  static ChargeApproved charged(long amount) {
    return new ChargeApproved(dollars(amount), null, null, null, null);
  }

  static EncounterFinalized discharged() {
    return new EncounterFinalized(null, null, null);
  }

  static JournalTransferred booked(long amount) {
    return new JournalTransferred(dollars(amount), "1000", null, null, DAY);
  }

  static JournalRejected refused(long amount) {
    return new JournalRejected(dollars(amount), "1000", "closed");
  }
}
