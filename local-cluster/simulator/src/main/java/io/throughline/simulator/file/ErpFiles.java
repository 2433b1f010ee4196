package io.throughline.simulator.file;

import io.throughline.simulator.canonical.ContractEvents;
import io.throughline.simulator.canonical.ErpEvents;
import io.throughline.simulator.canonical.Recorder;
import io.throughline.simulator.canonical.Settings;
import io.throughline.simulator.day.ContractChange;
import io.throughline.simulator.day.DayPlan;
import io.throughline.simulator.day.JournalLine;
import io.throughline.simulator.group.Site;
import io.throughline.simulator.text.JsonLine;
import io.throughline.simulator.text.Lines;
import io.throughline.simulator.text.LocalTimes;
import io.throughline.simulator.text.TextOut;
import io.throughline.simulator.truth.Owner;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.function.Consumer;

/**
 * What the ERP tells: journal lines as CSV, each deposit in two rows (cash against receivables),
 * and changed contracts as JSON Lines.
 */
final class ErpFiles {
  private static final String HEADER =
      "company;fiscal_year;document;line;posting_date;entered_at;account;side;amount;batch;reference;"
          + "status;reason";

  private static final String RECEIVABLES = "140000";

  private final Settings settings;

  ErpFiles(Settings settings) {
    this.settings = settings;
  }

  void add(DayPlan plan, Consumer<SourceFile> to) {
    Site site = plan.site();
    if (!plan.journal().isEmpty()) {
      List<JournalLine> journal = List.copyOf(plan.journal());
      to.accept(
          new SourceFile(
              "erp/" + plan.date() + "/" + site.code() + ".csv",
              plan.date().atTime(22, 30),
              (uri, out, recorder) -> journal(site, journal, uri, out, recorder)));
    }
    if (!plan.contracts().isEmpty()) {
      List<ContractChange> contracts = List.copyOf(plan.contracts());
      to.accept(
          new SourceFile(
              "contracts/" + plan.date() + "/" + site.code() + ".jsonl",
              plan.date().atTime(10, 0),
              (uri, out, recorder) -> contracts(site, contracts, uri, out, recorder)));
    }
  }

  private void journal(
      Site site, List<JournalLine> journal, String uri, OutputStream out, Recorder recorder)
      throws IOException {
    ErpEvents events = new ErpEvents(uri, settings);
    TextOut text = new TextOut(out);
    Lines lines = new Lines(text);
    lines.header(HEADER);
    for (JournalLine line : journal) {
      lines.begin();
      row(text, site, line, ErpEvents.CASH, line.amount());
      recorder.record(line.owner(), events.of(site, line, lines.end()));
      lines.begin();
      row(text, site, line, RECEIVABLES, -line.amount());
      lines.end();
    }
    text.flush();
  }

  /** Amounts have no sign: S is debit, H is credit. */
  private void row(TextOut text, Site site, JournalLine line, String account, long amount) {
    text.field(site.companyCode(), ';')
        .field(Integer.toString(line.postingDate().getYear()), ';')
        .field(line.document(), ';')
        .field(Integer.toString(line.line()), ';')
        .field(line.postingDate().toString(), ';')
        .field(LocalTimes.iso(line.enteredAt(), settings.zone()), ';')
        .field(account, ';')
        .field(amount < 0 ? "H" : "S", ';')
        .amount(Math.abs(amount), '.')
        .put(';')
        .field(line.batch(), ';')
        .field(line.reference(), ';')
        .field(line.refused().isEmpty() ? "POSTED" : "REJECTED", ';')
        .text(line.refused());
  }

  private void contracts(
      Site site, List<ContractChange> changes, String uri, OutputStream out, Recorder recorder)
      throws IOException {
    ContractEvents events = new ContractEvents(uri, settings);
    TextOut text = new TextOut(out);
    Lines lines = new Lines(text);
    for (ContractChange change : changes) {
      lines.begin();
      new JsonLine(text)
          .member("contract", change.contract())
          .member("facility", site.code())
          .member("payer", change.plan().payer().id())
          .member("version", Integer.toString(change.version()))
          .member("effective", change.effective().toString())
          .member("changedAt", LocalTimes.iso(change.changedAt(), settings.zone()))
          .amount("monthlyChange", change.amount())
          .end();
      recorder.record(
          Owner.contract(site.code(), change.contract()), events.of(site, change, lines.end()));
    }
    text.flush();
  }
}
