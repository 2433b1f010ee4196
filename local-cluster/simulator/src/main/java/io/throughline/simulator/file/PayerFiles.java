package io.throughline.simulator.file;

import io.throughline.simulator.account.Account;
import io.throughline.simulator.ack.ClaimAcknowledgement;
import io.throughline.simulator.canonical.Answers;
import io.throughline.simulator.canonical.Remittances;
import io.throughline.simulator.canonical.Settings;
import io.throughline.simulator.canonical.Tokens;
import io.throughline.simulator.claim.ClaimType;
import io.throughline.simulator.day.Advice;
import io.throughline.simulator.day.Answered;
import io.throughline.simulator.day.DayPlan;
import io.throughline.simulator.group.HealthPlan;
import io.throughline.simulator.remit.Remittance;
import io.throughline.simulator.truth.Owner;
import io.throughline.simulator.x12.AcknowledgementsWriter;
import io.throughline.simulator.x12.Envelope;
import io.throughline.simulator.x12.RemittancesWriter;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/** What payers send to a site: 277CAs and 835s, one file a day for each payer. */
final class PayerFiles {
  private final Settings settings;
  private final Tokens tokens;
  private final ControlNumbers controls;

  PayerFiles(Settings settings, Tokens tokens, ControlNumbers controls) {
    this.settings = settings;
    this.tokens = tokens;
    this.controls = controls;
  }

  void add(DayPlan plan, Consumer<SourceFile> to) {
    Map<Integer, List<Answered>> answers = new TreeMap<>();
    plan.answers()
        .forEach(
            one -> answers.computeIfAbsent(one.plan().index(), p -> new ArrayList<>()).add(one));
    answers.values().forEach(ofPayer -> addAnswers(plan, ofPayer, to));
    Map<Integer, List<Advice>> remittances = new TreeMap<>();
    plan.remittances()
        .forEach(
            one ->
                remittances.computeIfAbsent(one.plan().index(), p -> new ArrayList<>()).add(one));
    remittances.values().forEach(ofPayer -> addRemittances(plan, ofPayer, to));
  }

  private void addAnswers(DayPlan plan, List<Answered> answers, Consumer<SourceFile> to) {
    HealthPlan by = answers.getFirst().plan();
    LocalDateTime at = plan.date().atTime(by.answersAt());
    int control = controls.ofAnswers(plan.day(), plan.site().index(), by.index());
    Envelope envelope = new Envelope(by.payer().id(), ClaimFiles.GROUP, at, control);
    to.accept(
        new SourceFile(
            FileNames.ofPayer(plan.site(), plan.date(), by, FileNames.ANSWERS),
            at,
            answers(plan, by, answers, envelope)));
  }

  private Content answers(DayPlan plan, HealthPlan by, List<Answered> answers, Envelope envelope) {
    List<Answered> inOrder = new ArrayList<>(answers.size());
    List<ClaimAcknowledgement> sets = new ArrayList<>();
    Map<Integer, List<Answered>> byDay = new TreeMap<>();
    answers.forEach(
        one -> byDay.computeIfAbsent(one.receivedOn(), day -> new ArrayList<>()).add(one));
    byDay.forEach(
        (received, ofDay) -> {
          for (ClaimType type : ClaimType.values()) {
            List<Answered> ofType =
                ofDay.stream().filter(one -> one.answer().claim().type() == type).toList();
            if (!ofType.isEmpty()) {
              inOrder.addAll(ofType);
              sets.add(
                  new ClaimAcknowledgement(
                      by.payer(),
                      ClaimFiles.batch(plan.site().code(), received, type),
                      LocalDate.ofEpochDay(received),
                      plan.date(),
                      ofType.stream().map(Answered::answer).toList()));
            }
          }
        });
    return (uri, out, recorder) -> {
      Answers events = new Answers(uri, settings, tokens);
      Told<Answered> told = new Told<>(inOrder, recorder);
      new AcknowledgementsWriter(
              out,
              by.payer().delimiters(),
              (batch, evidence) ->
                  told.record(
                      Owner.submission(ClaimFiles.GROUP, batch.batch()),
                      events.of(batch, evidence)),
              (answer, evidence) ->
                  told.record(
                      Owner.of(told.next().account()),
                      events.of(answer.acknowledgement(), answer.answer(), evidence)))
          .write(sets, envelope);
    };
  }

  private void addRemittances(DayPlan plan, List<Advice> advices, Consumer<SourceFile> to) {
    HealthPlan by = advices.getFirst().plan();
    LocalDateTime at = plan.date().atTime(by.advisesAt());
    int control = controls.ofRemittances(plan.day(), plan.site().index(), by.index());
    Envelope envelope = new Envelope(by.payer().id(), ClaimFiles.GROUP, at, control);
    to.accept(
        new SourceFile(
            FileNames.ofPayer(plan.site(), plan.date(), by, FileNames.REMITTANCES),
            at,
            remittances(by, advices, envelope)));
  }

  private Content remittances(HealthPlan by, List<Advice> advices, Envelope envelope) {
    List<Account> accounts = new ArrayList<>();
    advices.forEach(advice -> accounts.addAll(advice.accounts()));
    List<Remittance> remittances = advices.stream().map(Advice::remittance).toList();
    return (uri, out, recorder) -> {
      Remittances events = new Remittances(uri, settings, tokens);
      Told<Account> told = new Told<>(accounts, recorder);
      new RemittancesWriter(
              out,
              by.payer().delimiters(),
              (payment, evidence) ->
                  told.record(
                      Owner.of(told.next()),
                      events.of(payment.remittance(), payment.adjudication(), evidence)),
              (remittance, evidence) ->
                  told.record(Owner.of(remittance), events.of(remittance, evidence)))
          .write(remittances, envelope);
    };
  }
}
