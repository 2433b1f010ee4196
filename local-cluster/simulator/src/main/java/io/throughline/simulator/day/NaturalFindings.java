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
import io.throughline.simulator.truth.Rule;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Consumer;

/** Findings that must be raised although nothing is wrong with the input: things take time. */
final class NaturalFindings {
  private static final Deadlines DEADLINES = Deadlines.STANDARD;
  private static final Duration LATE = Duration.ofDays(DEADLINES.lateReversalDays());

  private final ZoneId zone;

  NaturalFindings(ZoneId zone) {
    this.zone = zone;
  }

  /** Of all that begins on a day. */
  void add(DayPlan plan) {
    plan.encounters().forEach(account -> add(account, plan.findings()::add));
    plan.remittances().forEach(advice -> add(advice, plan.findings()::add));
  }

  /** Of an account, all that its course will bring. */
  private void add(Account account, Consumer<Finding> to) {
    Course course = account.course();
    if (course.turn() == Turn.ABANDONED) {
      return;
    }
    HealthPlan plan = account.panel().plan();
    Waiting.first(account)
        .filter(waiting -> waiting.endsAfterDeadline(course.paid(), plan))
        .ifPresent(waiting -> to.accept(waiting.finding(zone, account.decisions().first())));
    Waiting.followUp(account)
        .filter(waiting -> waiting.endsAfterDeadline(course.paidAgain(), waiting.plan()))
        .ifPresent(waiting -> to.accept(waiting.finding(zone, account.decisions().again())));
    if (course.turn().hasReversal() && isLate(course, plan)) {
      Adjudication reversal = account.decisions().second().getFirst();
      to.accept(
          Finding.of(
              Rule.LATE_REVERSAL,
              Owner.of(account),
              Math.abs(reversal.paid()),
              Names.paid(account, reversal, 0)));
    }
  }

  /** Whether what is taken back was paid long before. */
  private boolean isLate(Course course, HealthPlan plan) {
    Instant paid = instant(LocalDate.ofEpochDay(course.paid()).atTime(plan.advisesAt()));
    Instant back = instant(LocalDate.ofEpochDay(course.paidAgain()).atTime(plan.advisesAt()));
    return Duration.between(paid, back).compareTo(LATE) > 0;
  }

  /** Of a remittance: money taken back late, and a posting that comes late. */
  private void add(Advice advice, Consumer<Finding> to) {
    FactName whole = Names.advised(advice);
    List<ProviderAdjustment> adjustments = advice.remittance().providerAdjustments();
    for (int i = 0; i < adjustments.size(); i++) {
      Account account = advice.adjusted().get(i);
      if (adjustments.get(i).reason().equals("WO") && isLate(account.course(), advice.plan())) {
        to.accept(
            Finding.of(Rule.LATE_TAKEBACK, Owner.of(account), adjustments.get(i).amount(), whole));
      }
    }
    LocalDate date = advice.remittance().date();
    int limit = BusinessDays.after((int) date.toEpochDay(), DEADLINES.postingBusinessDays());
    if (advice.remittance().amount() > 0 && advice.postedOn() > limit) {
      LocalDateTime deadline = LocalDate.ofEpochDay(limit).atTime(advice.plan().advisesAt());
      to.accept(
          Finding.of(
                  Rule.POSTING_OVERDUE,
                  Owner.of(advice.remittance()),
                  advice.remittance().amount(),
                  whole)
              .due(instant(deadline).toString(), Names.firstPosted(Bookings.of(advice))));
    }
  }

  private Instant instant(LocalDateTime at) {
    return at.atZone(zone).toInstant();
  }
}
