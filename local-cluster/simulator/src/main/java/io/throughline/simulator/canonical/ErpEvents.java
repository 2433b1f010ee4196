package io.throughline.simulator.canonical;

import io.throughline.events.Dimensions;
import io.throughline.events.JournalRejected;
import io.throughline.events.JournalTransferred;
import io.throughline.events.ReferenceKind;
import io.throughline.events.RevenueEvent;
import io.throughline.simulator.day.JournalLine;
import io.throughline.simulator.group.Site;
import io.throughline.simulator.text.Span;
import org.apache.avro.specific.SpecificRecord;

/** JournalTransferred and JournalRejected of the ERP's CSV. */
public final class ErpEvents {
  /** The account of cash: only its rows are events, those against it would say the same twice. */
  public static final String CASH = "110000";

  private final RecordEvents records;
  private final Settings settings;

  /** Of one file. */
  public ErpEvents(String uri, Settings settings) {
    this.records = new RecordEvents(uri, Feed.ERP);
    this.settings = settings;
  }

  /** The event of the cash row of a journal line. */
  public RevenueEvent of(Site site, JournalLine line, Span record) {
    String document =
        site.companyCode() + "-" + line.postingDate().getYear() + "-" + line.document();
    String row = document + "-" + line.line();
    References references =
        new References()
            .add(ReferenceKind.JOURNAL_DOCUMENT, site.companyCode(), document)
            .add(ReferenceKind.JOURNAL_LINE, site.companyCode(), row)
            .add(ReferenceKind.DEPOSIT_BATCH, Feed.BILLING.system(), line.batch());
    return records.event(
        record,
        row,
        line.enteredAt().atZone(settings.zone()).toInstant(),
        references,
        new Dimensions(),
        null,
        milestone(site, line));
  }

  private static SpecificRecord milestone(Site site, JournalLine line) {
    if (!line.refused().isEmpty()) {
      return new JournalRejected(Dollars.of(line.amount()), site.companyCode(), line.refused());
    }
    String period = line.postingDate().toString().substring(0, 7);
    return new JournalTransferred(
        Dollars.of(line.amount()), site.companyCode(), period, CASH, line.postingDate());
  }
}
