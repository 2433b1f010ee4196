package io.throughline.simulator.canonical;

import io.throughline.events.Dimensions;
import io.throughline.events.PaymentSettled;
import io.throughline.events.ReferenceKind;
import io.throughline.events.RevenueEvent;
import io.throughline.simulator.day.Settlement;
import io.throughline.simulator.group.Site;
import io.throughline.simulator.text.Span;

/** PaymentSettled of the bank's CSV. */
public final class BankEvents {
  private final RecordEvents records;
  private final Settings settings;

  /** Of one file. */
  public BankEvents(String uri, Settings settings) {
    this.records = new RecordEvents(uri, Feed.BANK);
    this.settings = settings;
  }

  /** The event of a settlement. */
  public RevenueEvent of(Site site, Settlement settlement, Span record) {
    References references =
        new References()
            .add(ReferenceKind.PAYMENT_TRACE, settlement.traceIssuer(), settlement.trace());
    return records.event(
        record,
        settlement.id(),
        settlement.bookedAt().atZone(settings.zone()).toInstant(),
        references,
        new Dimensions(site.code(), null, null, null, null),
        null,
        new PaymentSettled(
            Dollars.of(settlement.amount()), settlement.effective(), settlement.method()));
  }
}
