package io.throughline.simulator.fault;

import io.throughline.simulator.account.Account;
import io.throughline.simulator.account.Course;
import io.throughline.simulator.calendar.BusinessDays;
import io.throughline.simulator.day.Advice;
import io.throughline.simulator.day.Settlement;
import io.throughline.simulator.group.HealthPlan;
import io.throughline.simulator.truth.Deadlines;
import io.throughline.simulator.truth.FactName;
import io.throughline.simulator.truth.Finding;
import io.throughline.simulator.truth.Owner;
import java.time.LocalDate;

/** Loses 835s whose money comes; without them nothing is posted. */
final class EftWithout835 implements PlanFault {
  @Override
  public void apply(Occasion occasion) {
    for (Settlement settlement : occasion.plan().settlements()) {
      if (occasion.hits(settlement.trace())) {
        int due =
            BusinessDays.after(occasion.plan().day(), Deadlines.STANDARD.settlementBusinessDays());
        occasion.miss(
            Finding.Kind.ORPHAN,
            "settlement-without-remittance",
            settlement.owner(),
            Names.settled(settlement),
            settlement.amount(),
            LocalDate.ofEpochDay(due).atTime(settlement.bookedAt().toLocalTime()),
            null);
      }
    }
    for (Advice advice : occasion.plan().remittances()) {
      if (advice.remittance().amount() > 0 && occasion.hits(advice.remittance().trace())) {
        advice.accounts().forEach(account -> unanswered(occasion, account));
      }
    }
    occasion
        .plan()
        .remittances()
        .removeIf(
            advice ->
                advice.remittance().amount() > 0 && occasion.hits(advice.remittance().trace()));
    occasion.plan().entries().removeIf(entry -> isHit(occasion, entry.trace()));
    occasion.plan().journal().removeIf(line -> isHit(occasion, line.reference()));
  }

  /** The claims in it will be waited for in vain. */
  private static void unanswered(Occasion occasion, Account account) {
    Course course = account.course();
    if (course.paid() != occasion.plan().day()) {
      return;
    }
    HealthPlan plan = account.panel().plan();
    int accepted = course.isRefused() ? course.reanswered() : course.answered();
    Owner owner = Owner.of(account);
    String answer = "CLAIM|ACCEPTED|" + account.decisions().payerClaimNumber();
    occasion.miss(
        Finding.Kind.STUCK,
        "remittance-overdue",
        owner,
        new FactName(owner, "ClaimAcknowledged", answer),
        account.claim().charge(),
        LocalDate.ofEpochDay(accepted)
            .plusDays(Deadlines.STANDARD.remittanceDays(plan.planClass()))
            .atTime(plan.answersAt()),
        null);
  }

  private static boolean isHit(Occasion occasion, String trace) {
    return !trace.isEmpty() && occasion.hits(trace);
  }
}
