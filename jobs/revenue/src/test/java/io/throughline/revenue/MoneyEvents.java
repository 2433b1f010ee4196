package io.throughline.revenue;

import io.throughline.events.AdjustmentBooked;
import io.throughline.events.ChargeApproved;
import io.throughline.events.JournalTransferred;
import io.throughline.events.Money;
import io.throughline.events.NameUuid;
import io.throughline.events.PaymentPosted;
import io.throughline.events.PaymentSettled;
import io.throughline.events.Reference;
import io.throughline.events.ReferenceKind;
import io.throughline.events.RemittanceAdvised;
import io.throughline.events.RemittanceReceived;
import io.throughline.events.RevenueEvent;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;

/**
 * Events about the money of a generated claim: its account, the payer's remittance, the deposit and
 * its journal line. All of it agrees.
 */
final class MoneyEvents {
  private static final LocalDate DAY = LocalDate.of(2026, 1, 20);
  private static final String ISSUER = "HOSPITAL";

  private final ClaimEvents claims;

  MoneyEvents(ClaimEvents claims) {
    this.claims = claims;
  }

  /** In the order in which they happen. */
  List<RevenueEvent> history(long claim) {
    RemittanceReceived received = (RemittanceReceived) claims.step(claim, 3).getMilestone();
    long paid = received.getPaid().getMinor();
    Reference own = claims.step(claim, 0).getReferences().getFirst();
    Reference account = new Reference(ReferenceKind.ACCOUNT_NUMBER, ISSUER, "A" + claim, "");
    Reference trace = new Reference(ReferenceKind.PAYMENT_TRACE, "1999999999", "T" + claim, "");
    Reference batch = new Reference(ReferenceKind.DEPOSIT_BATCH, ISSUER, "B" + claim, "");
    Reference document = new Reference(ReferenceKind.JOURNAL_DOCUMENT, ISSUER, "D" + claim, "");
    ChargeApproved charge =
        ChargeApproved.newBuilder().setAmount(received.getCharge()).setRevenueCode("1").build();
    RemittanceAdvised advice =
        RemittanceAdvised.newBuilder()
            .setHandlingCode("I")
            .setAmount(money(paid))
            .setCreditDebit("C")
            .setPaymentMethod("ACH")
            .build();
    return List.of(
        event(claim, "charge", 0, charge, account, own),
        event(claim, "advice", 0, advice, trace),
        event(claim, "settlement", 1, new PaymentSettled(money(paid), DAY, "ACH"), trace),
        event(
            claim,
            "posting",
            1,
            new PaymentPosted(money(paid), "payer", DAY),
            account,
            own,
            trace,
            batch),
        event(
            claim,
            "writeoff",
            1,
            new AdjustmentBooked(money(received.getCharge().getMinor() - paid), "CO", "45", DAY),
            account,
            own),
        event(
            claim,
            "journal",
            2,
            new JournalTransferred(money(paid), "1000", null, null, DAY),
            batch,
            document));
  }

  private RevenueEvent event(
      long claim, String name, int day, Object milestone, Reference... references) {
    RevenueEvent event = claims.step(claim, 3);
    event.setEventId(NameUuid.of("money-event", Long.toString(claim), name).toString());
    event.setOccurredAt(event.getOccurredAt().plus(Duration.ofDays(day)));
    event.setRecordedAt(event.getOccurredAt());
    event.getSource().setUri("file:///data/inbox/" + name);
    event.setReferences(List.of(references));
    event.setMilestone(milestone);
    return event;
  }

  private static Money money(long minor) {
    return new Money(minor, "USD");
  }
}
