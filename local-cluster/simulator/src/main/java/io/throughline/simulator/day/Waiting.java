package io.throughline.simulator.day;

import io.throughline.simulator.account.Account;
import io.throughline.simulator.account.Course;
import io.throughline.simulator.account.Turn;
import io.throughline.simulator.group.HealthPlan;
import io.throughline.simulator.remit.Adjudication;
import io.throughline.simulator.truth.Deadlines;
import io.throughline.simulator.truth.FactName;
import io.throughline.simulator.truth.Finding;
import io.throughline.simulator.truth.Owner;
import io.throughline.simulator.truth.Rule;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/**
 * A claim that a payer has accepted and must decide on.
 *
 * @param acceptance the payer's 277CA
 * @param acceptedOn its day, since 1970-01-01
 * @param charge cents of the version that was accepted
 */
public record Waiting(
    Account account, FactName acceptance, HealthPlan plan, int acceptedOn, long charge) {
  /** For the first decision; nobody waits for one on a claim that was abandoned. */
  public static Optional<Waiting> first(Account account) {
    Course course = account.course();
    if (course.turn() == Turn.ABANDONED) {
      return Optional.empty();
    }
    return Optional.of(
        new Waiting(
            account,
            Names.answered(account, true, account.decisions().payerClaimNumber()),
            account.panel().plan(),
            course.isRefused() ? course.reanswered() : course.answered(),
            account.claim().charge()));
  }

  /** For the second decision; none is awaited on a void. */
  public static Optional<Waiting> followUp(Account account) {
    Turn turn = account.course().turn();
    if (!turn.hasFollowUp() || turn == Turn.VOIDED) {
      return Optional.empty();
    }
    return Optional.of(
        new Waiting(
            account,
            Names.answered(account, true, account.decisions().followUpNumber()),
            turn == Turn.SECONDARY
                ? account.panel().secondary().orElseThrow()
                : account.panel().plan(),
            account.course().followUpAnswered(),
            account.decisions().followUp().orElseThrow().charge()));
  }

  /** Whether a decision of a day comes too late. */
  boolean endsAfterDeadline(int day, HealthPlan by) {
    return day != Course.NEVER
        && LocalDate.ofEpochDay(day).atTime(by.advisesAt()).isAfter(deadline());
  }

  private LocalDateTime deadline() {
    return LocalDate.ofEpochDay(acceptedOn)
        .plusDays(Deadlines.STANDARD.remittanceDays(plan.planClass()))
        .atTime(plan.answersAt());
  }

  /** That it waits too long, until one of these decisions is told. */
  public Finding finding(ZoneId zone, List<Adjudication> until) {
    return Finding.of(Rule.REMITTANCE_OVERDUE, Owner.of(account), charge, acceptance)
        .due(deadline().atZone(zone).toInstant().toString(), Names.paid(account, until));
  }
}
