package io.throughline.simulator.file;

import io.throughline.simulator.account.Account;
import io.throughline.simulator.canonical.ClinicEvents;
import io.throughline.simulator.canonical.Recorder;
import io.throughline.simulator.canonical.Tokens;
import io.throughline.simulator.claim.ServiceLine;
import io.throughline.simulator.day.Charges;
import io.throughline.simulator.day.DayPlan;
import io.throughline.simulator.day.Entry;
import io.throughline.simulator.text.Lines;
import io.throughline.simulator.text.TextOut;
import io.throughline.simulator.truth.Owner;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.function.Consumer;

/**
 * The acquired clinic's one CSV of everything: semicolons, decimal commas, days before months,
 * local times, and words of its own.
 */
final class ClinicFiles {
  private static final String HEADER =
      "Site;Entry;What;When;Account;Visit;Patient;Insurer;Bill;Npi;InsurerRef;Trace;TraceId;Deposit;"
          + "Service;Units;Amount;Why";

  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("dd.MM.uuuu HH:mm:ss");

  private final Tokens tokens;

  ClinicFiles(Tokens tokens) {
    this.tokens = tokens;
  }

  void add(DayPlan plan, Consumer<SourceFile> to) {
    if (plan.encounters().isEmpty() && plan.charges().isEmpty() && plan.entries().isEmpty()) {
      return;
    }
    to.accept(
        new SourceFile(
            "clinic/" + plan.date() + "/" + plan.site().code() + ".csv",
            plan.date().atTime(23, 0),
            (uri, out, recorder) -> write(plan, uri, out, recorder)));
  }

  private void write(DayPlan plan, String uri, OutputStream out, Recorder recorder)
      throws IOException {
    ClinicEvents events = new ClinicEvents(uri, tokens);
    TextOut text = new TextOut(out);
    Lines lines = new Lines(text);
    lines.header(HEADER);
    for (Account account : plan.encounters()) {
      String id = "V" + account.number();
      lines.begin();
      begin(text, account, id, "VISIT", account.visit().dischargedAt());
      text.put(';', 9);
      recorder.record(Owner.of(account), events.visit(account, id, lines.end()));
    }
    for (Charges charges : plan.charges()) {
      write(charges, text, lines, events, recorder);
    }
    for (Entry entry : plan.entries()) {
      lines.begin();
      write(text, plan, entry);
      recorder.record(entry.owner(), events.entry(plan.site(), entry, lines.end()));
    }
    text.flush();
  }

  private static void write(
      Charges charges, TextOut text, Lines lines, ClinicEvents events, Recorder recorder)
      throws IOException {
    Account account = charges.account();
    int ordinal = charges.first();
    for (ServiceLine line : charges.lines()) {
      String id = "C" + account.number() + "." + ordinal++;
      lines.begin();
      begin(text, account, id, "FEE", charges.at());
      text.put(';', 6).field(line.procedure(), ';').field(Integer.toString(line.units()), ';');
      text.amount(line.charge(), ',').put(';');
      recorder.record(
          Owner.of(account), events.charge(account, line, id, charges.at(), lines.end()));
    }
  }

  /** The first eight columns of a row about an account. */
  private static void begin(
      TextOut text, Account account, String id, String what, LocalDateTime at) {
    text.field(account.panel().site().code(), ';')
        .field(id, ';')
        .field(what, ';')
        .field(TIME.format(at), ';')
        .field(account.number(), ';')
        .field(account.encounter(), ';')
        .field(account.medicalRecord(), ';')
        .field(account.panel().plan().payer().id(), ';');
  }

  private static void write(TextOut text, DayPlan plan, Entry entry) {
    text.field(plan.site().code(), ';')
        .field(entry.id(), ';')
        .field(what(entry), ';')
        .field(TIME.format(entry.bookedAt()), ';')
        .field(entry.account(), ';')
        .field(entry.encounter(), ';')
        .put(';')
        .field(entry.payer(), ';')
        .field(entry.claim(), ';')
        .field(plan.site().facility().npi(), ';')
        .field(entry.payerClaim(), ';')
        .field(entry.trace(), ';')
        .field(entry.traceIssuer(), ';')
        .field(entry.batch(), ';')
        .put(';', 2)
        .amount(entry.amount(), ',')
        .put(';')
        .text(entry.reason());
  }

  private static String what(Entry entry) {
    return switch (entry.kind()) {
      case PAYMENT -> entry.payer().isEmpty() ? "PAID-PAT" : "PAID-INS";
      case ADJUSTMENT -> entry.group().isEmpty() ? "OFF" : "OFF-" + entry.group();
      case REFUND -> entry.recipient().equals("patient") ? "BACK-PAT" : "BACK-INS";
    };
  }
}
