package io.throughline.transaction;

import io.throughline.events.ClaimAdjustment;
import io.throughline.events.JournalRejected;
import io.throughline.events.JournalTransferred;
import io.throughline.events.NameUuid;
import io.throughline.events.ProviderAdjustment;
import io.throughline.events.ReferenceKind;
import io.throughline.events.RemittanceAdvised;
import io.throughline.events.RemittanceLine;
import io.throughline.events.RemittanceReceived;
import io.throughline.events.RevenueEvent;
import io.throughline.transaction.Detail.ProviderEntry;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Reads from canonical events what postings need beside the fact. */
final class Details {
  private static final String WITHHELD = "WO";

  private Details() {}

  /** Null for events that are no remittance. */
  static Detail of(RevenueEvent event, Fact fact) {
    return switch (event.getMilestone()) {
      case RemittanceReceived received -> ofClaim(received);
      case RemittanceAdvised advised -> ofAdvice(advised, fact.eventId());
      case JournalTransferred transferred -> ofOutcome(event, true, "");
      case JournalRejected rejected -> ofOutcome(event, false, fact.statement().status());
      default -> null;
    };
  }

  private static Detail ofClaim(RemittanceReceived received) {
    AdjustmentList adjustments = new AdjustmentList();
    add(received.getAdjustments(), adjustments);
    int imbalanced = 0;
    for (RemittanceLine line : received.getLines()) {
      add(line.getAdjustments(), adjustments);
      if (line.getImbalance() != 0 && imbalanced == 0) {
        imbalanced = line.getLineNumber();
      }
    }
    return new Detail.OfClaim(
        adjustments.inOrder(), imbalanced, Facts.day(received.getPaymentDate()));
  }

  private static void add(List<ClaimAdjustment> from, AdjustmentList to) {
    for (ClaimAdjustment one : from) {
      to.add(
          Facts.bounded(one.getGroupCode()),
          Facts.bounded(one.getReasonCode()),
          one.getAmount().getMinor());
    }
  }

  /** Null for a journal line that we did not send. */
  private static Detail ofOutcome(RevenueEvent event, boolean isBooked, String reason) {
    String posting = TransactionKey.reference(event, ReferenceKind.POSTING_ID);
    if (posting == null || event.getCausationId() == null) {
      return null;
    }
    UUID candidate = UUID.fromString(event.getCausationId());
    return new Detail.OfOutcome(UUID.fromString(posting), candidate, isBooked, reason);
  }

  private static Detail ofAdvice(RemittanceAdvised advised, UUID advice) {
    List<ProviderEntry> entries = new ArrayList<>();
    int index = 0;
    for (ProviderAdjustment one : advised.getProviderAdjustments()) {
      index++;
      boolean takesBack = takesBack(one);
      UUID id =
          takesBack
              ? takebackId(advice, index)
              : NameUuid.of("provider-adjustment", advice.toString(), Integer.toString(index));
      String reason = Facts.bounded(one.getReasonCode());
      entries.add(new ProviderEntry(id, reason, one.getAmount().getMinor(), takesBack));
    }
    return new Detail.OfAdvice(List.copyOf(entries));
  }

  /** True when the payer withholds what it paid for a claim that it names. */
  static boolean takesBack(ProviderAdjustment one) {
    String reference = one.getReference();
    return one.getReasonCode().equals(WITHHELD) && reference != null && !reference.isBlank();
  }

  /**
   * Id of the fact that a PLB is.
   *
   * @param index its place among the PLB of the remittance, from 1
   */
  static UUID takebackId(UUID advice, int index) {
    return NameUuid.of("takeback", advice.toString(), Integer.toString(index));
  }
}
