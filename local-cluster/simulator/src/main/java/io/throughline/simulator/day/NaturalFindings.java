package io.throughline.simulator.day;

import io.throughline.simulator.account.Account;
import io.throughline.simulator.account.Course;
import io.throughline.simulator.account.Turn;
import io.throughline.simulator.calendar.BusinessDays;
import io.throughline.simulator.group.HealthPlan;
import io.throughline.simulator.remit.Adjudication;
import io.throughline.simulator.remit.ProviderAdjustment;
import io.throughline.simulator.truth.Deadlines;
import io.throughline.simulator.truth.FactName;
import io.throughline.simulator.truth.Finding;
import io.throughline.simulator.truth.Owner;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.function.Consumer;

/** Findings that must be raised although nothing is wrong with the input: things take time. */
final class NaturalFindings {
  private static final Deadlines DEADLINES = Deadlines.STANDARD;

  private final ZoneId zone;

  NaturalFindings(ZoneId zone) {
    this.zone = zone;
  }

  /** Of an account, all that its course will bring. */
  private void add(Account account, Consumer<Finding> to) {
    Course course = account.course();
    if (course.turn() == Turn.ABANDONED) {
      return;
    }
    HealthPlan plan = account.panel().plan();
    Adjudication first = account.decisions().first().getFirst();
    int accepted = course.isRefused() ? course.reanswered() : course.answered();
    overdue(account, plan, accepted, course.paid(), first, to);
    if (course.turn().hasFollowUp() && course.turn() != Turn.VOIDED) {
      boolean secondary = course.turn() == Turn.SECONDARY;
      HealthPlan next = secondary ? account.panel().secondary().orElseThrow() : plan;
      Adjudication again =
          secondary
              ? account.decisions().secondary().orElseThrow()
              : account.decisions().second().getLast();
      overdue(account, next, course.followUpAnswered(), course.paidAgain(), again, to);
    }
    if (course.turn().hasReversal()
        && course.paidAgain() - course.paid() > DEADLINES.lateReversalDays()) {
      to.accept(
          new Finding(
              Finding.Kind.LATE_REVERSAL,
              "late-reversal",
              Owner.of(account),
              payment(account, account.decisions().second().getFirst()),
              first.paid(),
              null,
              null,
              false,
              null,
              null));
    }
  }

  private void overdue(
      Account account,
      HealthPlan plan,
      int accepted,
      int paid,
      Adjudication payment,
      Consumer<Finding> to) {
    int limit = DEADLINES.remittanceDays(plan.planClass());
    LocalDateTime acceptedAt = LocalDate.ofEpochDay(accepted).atTime(plan.answersAt());
    LocalDateTime deadline = acceptedAt.plusDays(limit);
    if (LocalDate.ofEpochDay(paid).atTime(plan.advisesAt()).isAfter(deadline)) {
      Owner owner = Owner.of(account);
      String answer = "CLAIM|ACCEPTED|" + payment.payerClaimNumber();
      to.accept(
          new Finding(
              Finding.Kind.STUCK,
              "remittance-overdue",
              owner,
              new FactName(owner, "ClaimAcknowledged", answer),
              payment.claim().charge(),
              instant(deadline),
              payment(account, payment),
              false,
              null,
              null));
    }
  }

  private static FactName payment(Account account, Adjudication payment) {
    String detail = payment.payerClaimNumber() + "|" + payment.status().code();
    return new FactName(Owner.of(account), "RemittanceReceived", detail);
  }

  /** Of a remittance: money taken back late, and a posting that comes late. */
  private void add(Advice advice, Consumer<Finding> to) {
    Owner owner = Owner.of(advice.remittance());
    FactName whole = new FactName(owner, "RemittanceAdvised", advice.remittance().trace());
    for (ProviderAdjustment one : advice.remittance().providerAdjustments()) {
      if (one.reason().equals("WO")) {
        to.accept(
            new Finding(
                Finding.Kind.LATE_REVERSAL,
                "late-takeback",
                owner,
                whole,
                one.amount(),
                null,
                null,
                false,
                null,
                null));
      }
    }
    LocalDate date = advice.remittance().date();
    int limit = BusinessDays.after((int) date.toEpochDay(), DEADLINES.postingBusinessDays());
    if (advice.postedOn() > limit) {
      Bookings.of(advice).stream()
          .filter(entry -> entry.kind() == Entry.Kind.PAYMENT)
          .findFirst()
          .ifPresent(
              entry ->
                  to.accept(
                      new Finding(
                          Finding.Kind.STUCK,
                          "posting-overdue",
                          owner,
                          whole,
                          advice.remittance().amount(),
                          instant(LocalDate.ofEpochDay(limit).atTime(advice.plan().advisesAt())),
                          new FactName(entry.owner(), "PaymentPosted", entry.id()),
                          false,
                          null,
                          null)));
    }
  }

  private String instant(LocalDateTime at) {
    return at.atZone(zone).toInstant().toString();
  }

  /** Of all that begins on a day. */
  void add(DayPlan plan) {
    plan.encounters().forEach(account -> add(account, plan.findings()::add));
    plan.remittances().forEach(advice -> add(advice, plan.findings()::add));
  }
}
