package io.throughline.simulator.file;

import io.throughline.simulator.canonical.BankEvents;
import io.throughline.simulator.canonical.Recorder;
import io.throughline.simulator.canonical.Settings;
import io.throughline.simulator.day.DayPlan;
import io.throughline.simulator.day.Settlement;
import io.throughline.simulator.group.Site;
import io.throughline.simulator.text.Lines;
import io.throughline.simulator.text.LocalTimes;
import io.throughline.simulator.text.TextOut;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.function.Consumer;

/** CSV of the bank: electronic payments with the trace that their addenda name. */
final class BankFiles {
  private static final String HEADER =
      "id,facility,booked_at,effective_date,trace,originator,amount,method";

  private final Settings settings;

  BankFiles(Settings settings) {
    this.settings = settings;
  }

  void add(DayPlan plan, Consumer<SourceFile> to) {
    if (plan.settlements().isEmpty()) {
      return;
    }
    Site site = plan.site();
    List<Settlement> settlements = List.copyOf(plan.settlements());
    to.accept(
        new SourceFile(
            "bank/" + plan.date() + "/" + site.code() + ".csv",
            plan.date().atTime(9, 0),
            (uri, out, recorder) -> write(site, settlements, uri, out, recorder)));
  }

  private void write(
      Site site, List<Settlement> settlements, String uri, OutputStream out, Recorder recorder)
      throws IOException {
    BankEvents events = new BankEvents(uri, settings);
    TextOut text = new TextOut(out);
    Lines lines = new Lines(text);
    lines.header(HEADER);
    for (Settlement one : settlements) {
      lines.begin();
      text.field(one.id(), ',')
          .field(site.code(), ',')
          .field(LocalTimes.iso(one.bookedAt(), settings.zone()), ',')
          .field(one.effective().toString(), ',')
          .field(one.trace(), ',')
          .field(one.traceIssuer(), ',')
          .amount(one.amount(), '.')
          .put(',')
          .text(one.method());
      recorder.record(one.owner(), events.of(site, one, lines.end()));
    }
    text.flush();
  }
}
