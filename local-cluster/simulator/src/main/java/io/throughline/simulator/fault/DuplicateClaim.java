package io.throughline.simulator.fault;

import io.throughline.simulator.account.Account;
import io.throughline.simulator.calendar.BusinessDays;
import io.throughline.simulator.day.Advice;
import io.throughline.simulator.day.Days;
import io.throughline.simulator.day.Names;
import io.throughline.simulator.day.Sent;
import io.throughline.simulator.group.HealthPlan;
import io.throughline.simulator.remit.Adjudication;
import io.throughline.simulator.remit.Remittance;
import io.throughline.simulator.truth.Deadlines;
import io.throughline.simulator.truth.FactName;
import io.throughline.simulator.truth.Finding;
import io.throughline.simulator.truth.Owner;
import io.throughline.simulator.truth.Rule;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Sends claims again a week later; the payer denies them a week after that at the soonest. Where
 * the payer had denied the first by then, at least in part, the second is sent again rightly, but
 * nobody answers it.
 */
final class DuplicateClaim implements PlanFault {
  private static final int AGAIN_AFTER = 7;
  private static final int DENIED_AFTER = 14;
  private static final int CYCLE = 7;

  @Override
  public void apply(Occasion occasion) {
    int day = occasion.plan().day();
    for (Account account : occasion.accountsSentOn(day - AGAIN_AFTER)) {
      if (occasion.hits(account.number())) {
        occasion.plan().claims().add(new Sent(account, account.claim()));
        occasion.find(isDeniedBy(account, day) ? unanswered(occasion, account) : twice(account));
      }
    }
    for (int sent = day - DENIED_AFTER - CYCLE + 1; sent <= day - DENIED_AFTER; sent++) {
      for (Account account : occasion.accountsSentOn(sent)) {
        HealthPlan plan = account.panel().plan();
        if (plan.cycle().onOrAfter(sent + DENIED_AFTER) == day && occasion.hits(account.number())) {
          occasion.hit(Owner.of(account));
          deny(occasion, account, plan);
        }
      }
    }
  }

  private static Finding twice(Account account) {
    return Finding.of(
        Rule.DUPLICATE_CLAIM,
        Owner.of(account),
        account.claim().charge(),
        Names.submitted(account, account.claim(), 1));
  }

  /** The 835s of a day come before its 837s go. */
  private static boolean isDeniedBy(Account account, int day) {
    return account.course().paid() <= day
        && account.decisions().first().stream().anyMatch(Adjudication::isDeniedInPart);
  }

  /** Until the payer says something about what follows. */
  private static Finding unanswered(Occasion occasion, Account account) {
    int due = BusinessDays.after(occasion.plan().day(), Deadlines.STANDARD.answerBusinessDays());
    List<FactName> answers = new ArrayList<>(Names.paid(account, account.decisions().again()));
    if (account.course().turn().hasFollowUp()) {
      answers.add(Names.answered(account, true, account.decisions().followUpNumber()));
    }
    return Finding.of(
            Rule.ACKNOWLEDGEMENT_OVERDUE,
            Owner.of(account),
            account.claim().charge(),
            Names.submitted(account, account.claim(), 1))
        .due(
            occasion.instant(LocalDate.ofEpochDay(due).atTime(occasion.plan().site().submitsAt())),
            answers);
  }

  private static void deny(Occasion occasion, Account account, HealthPlan plan) {
    LocalDate date = occasion.plan().date();
    String trace = plan.payer().id() + "D" + account.panel().site().code() + account.number();
    Remittance remittance =
        Remittance.balanced(
            plan.payer(),
            account.panel().site().facility(),
            trace,
            date,
            List.of(account.decisions().duplicate()),
            List.of());
    Days.receive(
        occasion.plan(),
        new Advice(
            plan, remittance, List.of(account), List.of(), occasion.plan().day(), "DB" + trace));
  }
}
