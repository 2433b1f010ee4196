package io.throughline.simulator.fault;

import io.throughline.simulator.account.Account;
import io.throughline.simulator.day.Advice;
import io.throughline.simulator.day.Days;
import io.throughline.simulator.day.Sent;
import io.throughline.simulator.group.HealthPlan;
import io.throughline.simulator.remit.Remittance;
import io.throughline.simulator.truth.Finding;
import io.throughline.simulator.truth.Owner;
import java.time.LocalDate;
import java.util.List;

/** Sends claims again a week later; the payer denies them a week after that at the soonest. */
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
        occasion.find(
            Finding.Kind.DUPLICATE,
            "claim",
            Owner.of(account),
            Names.submitted(account, account.claim(), 1),
            account.claim().charge());
      }
    }
    for (int sent = day - DENIED_AFTER - CYCLE + 1; sent <= day - DENIED_AFTER; sent++) {
      for (Account account : occasion.accountsSentOn(sent)) {
        HealthPlan plan = account.panel().plan();
        if (plan.cycle().onOrAfter(sent + DENIED_AFTER) == day && occasion.hits(account.number())) {
          deny(occasion, account, plan);
        }
      }
    }
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
