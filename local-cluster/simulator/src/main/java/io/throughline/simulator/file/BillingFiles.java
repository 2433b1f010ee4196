package io.throughline.simulator.file;

import io.throughline.simulator.canonical.BillingEvents;
import io.throughline.simulator.canonical.Recorder;
import io.throughline.simulator.canonical.Settings;
import io.throughline.simulator.day.DayPlan;
import io.throughline.simulator.day.Entry;
import io.throughline.simulator.group.Site;
import io.throughline.simulator.text.JsonLine;
import io.throughline.simulator.text.Lines;
import io.throughline.simulator.text.LocalTimes;
import io.throughline.simulator.text.TextOut;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/** JSON Lines of patient accounting: payments, adjustments and refunds as they are booked. */
final class BillingFiles {
  private final Settings settings;

  BillingFiles(Settings settings) {
    this.settings = settings;
  }

  void add(DayPlan plan, Consumer<SourceFile> to) {
    if (plan.entries().isEmpty()) {
      return;
    }
    Site site = plan.site();
    List<Entry> entries = List.copyOf(plan.entries());
    to.accept(
        new SourceFile(
            "billing/" + plan.date() + "/" + site.code() + ".jsonl",
            plan.date().atTime(21, 0),
            (uri, out, recorder) -> write(site, entries, uri, out, recorder)));
  }

  private void write(
      Site site, List<Entry> entries, String uri, OutputStream out, Recorder recorder)
      throws IOException {
    BillingEvents events = new BillingEvents(uri, settings);
    TextOut text = new TextOut(out);
    Lines lines = new Lines(text);
    for (Entry entry : entries) {
      lines.begin();
      write(text, site, entry);
      recorder.record(entry.owner(), events.of(site, entry, lines.end()));
    }
    text.flush();
  }

  private void write(TextOut text, Site site, Entry entry) {
    new JsonLine(text)
        .member("type", entry.kind().name().toLowerCase(Locale.ROOT))
        .member("id", entry.id())
        .member("account", entry.account())
        .member("facility", site.code())
        .member("provider", site.facility().npi())
        .member("encounter", entry.encounter())
        .member("claim", entry.claim())
        .member("payerClaim", entry.payerClaim())
        .member("trace", entry.trace())
        .member("traceIssuer", entry.traceIssuer())
        .member("batch", entry.batch())
        .amount("amount", entry.amount())
        .member("postedOn", entry.bookedAt().toLocalDate().toString())
        .member("bookedAt", LocalTimes.iso(entry.bookedAt(), settings.zone()))
        .member("payer", entry.payer())
        .member("from", entry.payer().isEmpty() ? "patient" : "payer")
        .member("group", entry.group())
        .member("reason", entry.reason())
        .member("recipient", entry.recipient())
        .end();
  }
}
