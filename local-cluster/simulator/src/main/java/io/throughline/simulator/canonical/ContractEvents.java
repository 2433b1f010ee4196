package io.throughline.simulator.canonical;

import io.throughline.events.ContractAdjusted;
import io.throughline.events.Dimensions;
import io.throughline.events.ReferenceKind;
import io.throughline.events.RevenueEvent;
import io.throughline.simulator.day.ContractChange;
import io.throughline.simulator.group.Site;
import io.throughline.simulator.text.Span;

/** ContractAdjusted of the JSON Lines of contract management. */
public final class ContractEvents {
  private final RecordEvents records;
  private final Settings settings;

  /** Of one file. */
  public ContractEvents(String uri, Settings settings) {
    this.records = new RecordEvents(uri, Feed.CONTRACTS);
    this.settings = settings;
  }

  /** The event of a change. */
  public RevenueEvent of(Site site, ContractChange change, Span record) {
    String payer = change.plan().payer().id();
    String version = Integer.toString(change.version());
    return records.event(
        record,
        change.contract() + "/" + version,
        change.changedAt().atZone(settings.zone()).toInstant(),
        new References().add(ReferenceKind.CONTRACT, payer, change.contract()),
        new Dimensions(site.code(), payer, null, null, null),
        null,
        new ContractAdjusted(Dollars.of(change.amount()), version, change.effective()));
  }
}
