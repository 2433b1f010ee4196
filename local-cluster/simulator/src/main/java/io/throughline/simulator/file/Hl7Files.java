package io.throughline.simulator.file;

import io.throughline.simulator.account.Account;
import io.throughline.simulator.account.Visit;
import io.throughline.simulator.canonical.Hl7Events;
import io.throughline.simulator.canonical.Recorder;
import io.throughline.simulator.canonical.Settings;
import io.throughline.simulator.canonical.Tokens;
import io.throughline.simulator.claim.ServiceLine;
import io.throughline.simulator.day.Charges;
import io.throughline.simulator.day.DayPlan;
import io.throughline.simulator.party.Patient;
import io.throughline.simulator.party.Payer;
import io.throughline.simulator.text.LocalTimes;
import io.throughline.simulator.text.TextOut;
import io.throughline.simulator.truth.Owner;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDateTime;
import java.util.List;
import java.util.function.Consumer;

/** HL7 v2.5.1 of the hospital's system: ADT^A03 when a visit ends, DFT^P03 with its charges. */
final class Hl7Files {
  private static final String APPLICATION = "FICTIONHIS";
  private static final char SEGMENT_END = '\r';

  private final Settings settings;
  private final Tokens tokens;

  Hl7Files(Settings settings, Tokens tokens) {
    this.settings = settings;
    this.tokens = tokens;
  }

  void add(DayPlan plan, Consumer<SourceFile> to) {
    String name = "hl7/" + plan.date() + "/" + plan.site().code();
    if (!plan.encounters().isEmpty()) {
      List<Account> encounters = List.copyOf(plan.encounters());
      to.accept(
          new SourceFile(
              name + "-ADT.hl7",
              plan.date().atTime(19, 0),
              (uri, out, recorder) -> discharges(encounters, uri, out, recorder)));
    }
    if (!plan.charges().isEmpty()) {
      List<Charges> charges = List.copyOf(plan.charges());
      to.accept(
          new SourceFile(
              name + "-DFT.hl7",
              plan.date().atTime(20, 0),
              (uri, out, recorder) -> charges(charges, uri, out, recorder)));
    }
  }

  private void discharges(List<Account> encounters, String uri, OutputStream out, Recorder recorder)
      throws IOException {
    Hl7Events events = new Hl7Events(uri, settings, tokens, APPLICATION);
    TextOut text = new TextOut(out);
    int ordinal = 0;
    for (Account account : encounters) {
      String control = "A" + account.number();
      LocalDateTime at = account.visit().dischargedAt();
      text.begin();
      header(text, account, "ADT^A03^ADT_A03", "A03", control, at);
      patient(text, account);
      visit(text, account);
      insurance(text, account);
      recorder.record(
          Owner.of(account), events.discharge(account, control, text.span(++ordinal, 1)));
      text.put(SEGMENT_END);
    }
    text.flush();
  }

  private void charges(List<Charges> all, String uri, OutputStream out, Recorder recorder)
      throws IOException {
    Hl7Events events = new Hl7Events(uri, settings, tokens, APPLICATION);
    TextOut text = new TextOut(out);
    int ordinal = 0;
    for (Charges charges : all) {
      Account account = charges.account();
      String control = "D" + account.number() + charges.first();
      String batch = "CB" + LocalTimes.hl7(charges.at().toLocalDate());
      ordinal++;
      text.begin();
      header(text, account, "DFT^P03^DFT_P03", "P03", control, charges.at());
      patient(text, account);
      visit(text, account);
      int transaction = 0;
      for (ServiceLine line : charges.lines()) {
        transaction++;
        String number = account.number() + "." + (charges.first() + transaction - 1);
        text.put(SEGMENT_END);
        int mark = text.mark();
        charge(text, transaction, line, number, batch, charges.at());
        recorder.record(
            Owner.of(account),
            events.charge(
                account,
                line,
                control,
                transaction,
                number,
                batch,
                charges.at(),
                text.span(mark, ordinal, 4 + transaction)));
      }
      insurance(text, account);
      text.put(SEGMENT_END);
    }
    text.flush();
  }

  private static void header(
      TextOut text, Account account, String type, String event, String control, LocalDateTime at) {
    String time = LocalTimes.hl7(at);
    text.text("MSH|^~\\&|").text(APPLICATION).put('|').text(account.panel().site().code());
    text.text("|THROUGHLINE|GROUP|").text(time).text("||").text(type).put('|').text(control);
    text.text("|P|2.5.1").put(SEGMENT_END);
    text.text("EVN|").text(event).put('|').text(time);
  }

  private static void patient(TextOut text, Account account) {
    Patient patient = account.patient();
    String facility = account.panel().site().code();
    text.put(SEGMENT_END).text("PID|1||").text(account.medicalRecord());
    text.text("^^^").text(facility).text("^MR||");
    text.text(patient.lastName()).put('^').text(patient.firstName()).text("||");
    text.text(LocalTimes.hl7(patient.birthDate())).put('|').text(patient.sex()).put('|', 3);
    text.text(patient.address().street()).text("^^").text(patient.address().city()).put('^');
    text.text(patient.address().state()).put('^').text(patient.address().zip()).put('|', 7);
    text.text(account.number()).text("^^^").text(facility).text("^AN");
  }

  private static void visit(TextOut text, Account account) {
    Visit visit = account.visit();
    text.put(SEGMENT_END).text("PV1|1|").text(visit.patientClass()).put('|', 8);
    text.text(visit.hospitalService()).put('|', 9).text(account.encounter()).put('|', 25);
    text.text(LocalTimes.hl7(visit.admittedAt())).put('|');
    text.text(LocalTimes.hl7(visit.dischargedAt()));
  }

  private static void insurance(TextOut text, Account account) {
    Payer payer = account.panel().plan().payer();
    text.put(SEGMENT_END).text("IN1|1|").text(payer.filingIndicator()).put('|');
    text.text(payer.id()).put('|').text(payer.name());
  }

  private static void charge(
      TextOut text,
      int ordinal,
      ServiceLine line,
      String number,
      String batch,
      LocalDateTime postedAt) {
    text.text("FT1|").text(Integer.toString(ordinal)).put('|').text(number).put('|').text(batch);
    text.put('|').text(LocalTimes.hl7(line.date())).put('|').text(LocalTimes.hl7(postedAt));
    text.text("|CG|").text(line.procedure()).put('|', 3);
    text.text(Integer.toString(line.units())).put('|').amount(line.charge(), '.');
    text.put('|', 14).text(line.procedure());
  }
}
