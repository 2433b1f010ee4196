package io.throughline.simulator.canonical;

import io.throughline.events.Dimensions;
import io.throughline.events.ReferenceKind;
import io.throughline.events.RevenueEvent;
import io.throughline.simulator.day.Entry;
import io.throughline.simulator.group.Site;
import io.throughline.simulator.text.Span;

/** Events of the JSON Lines of patient accounting. */
public final class BillingEvents {
  private final RecordEvents records;
  private final Settings settings;

  /** Of one file. */
  public BillingEvents(String uri, Settings settings) {
    this.records = new RecordEvents(uri, Feed.BILLING);
    this.settings = settings;
  }

  /** The event of an entry. */
  public RevenueEvent of(Site site, Entry entry, Span record) {
    String npi = site.facility().npi();
    References references =
        new References()
            .add(ReferenceKind.POSTING_NUMBER, Feed.BILLING.system(), entry.id())
            .add(ReferenceKind.ACCOUNT_NUMBER, site.code(), entry.account())
            .add(ReferenceKind.ENCOUNTER_NUMBER, site.code(), entry.encounter())
            .add(ReferenceKind.PATIENT_CONTROL_NUMBER, npi, entry.claim())
            .add(ReferenceKind.PAYER_CLAIM_CONTROL_NUMBER, entry.payer(), entry.payerClaim())
            .add(ReferenceKind.PAYMENT_TRACE, entry.traceIssuer(), entry.trace())
            .add(ReferenceKind.DEPOSIT_BATCH, Feed.BILLING.system(), entry.batch());
    Dimensions dimensions =
        new Dimensions(site.code(), EntryMilestones.orNull(entry.payer()), null, npi, null);
    return records.event(
        record,
        entry.id(),
        entry.bookedAt().atZone(settings.zone()).toInstant(),
        references,
        dimensions,
        null,
        EntryMilestones.of(entry));
  }
}
