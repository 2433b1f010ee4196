package io.throughline.simulator.fault;

import io.throughline.simulator.account.Account;
import io.throughline.simulator.calendar.BusinessDays;
import io.throughline.simulator.day.Advice;
import io.throughline.simulator.day.DayPlan;
import io.throughline.simulator.day.Days;
import io.throughline.simulator.day.Names;
import io.throughline.simulator.remit.Adjudication;
import io.throughline.simulator.remit.ClaimStatus;
import io.throughline.simulator.remit.Remittance;
import io.throughline.simulator.truth.FactName;
import io.throughline.simulator.truth.Finding;
import io.throughline.simulator.truth.Owner;
import io.throughline.simulator.truth.Rule;
import java.util.ArrayList;
import java.util.List;

/** Pays claims again a week later, in a remittance of its own. */
final class DuplicatePayment implements PlanFault {
  private static final int AGAIN_AFTER = 7;

  @Override
  public void apply(Occasion occasion) {
    DayPlan plan = occasion.plan();
    if (!BusinessDays.isOne(plan.day())) {
      return;
    }
    for (Advice before : occasion.plan(plan.day() - AGAIN_AFTER).remittances()) {
      again(occasion, before);
    }
  }

  private static void again(Occasion occasion, Advice before) {
    List<Adjudication> payments = new ArrayList<>();
    List<Account> accounts = new ArrayList<>();
    for (int i = 0; i < before.remittance().claims().size(); i++) {
      Adjudication payment = before.remittance().claims().get(i);
      if (payment.paid() > 0
          && payment.status() != ClaimStatus.REVERSAL
          && occasion.hits(payment.payerClaimNumber())) {
        payments.add(payment);
        accounts.add(before.accounts().get(i));
      }
    }
    if (payments.isEmpty()) {
      return;
    }
    DayPlan plan = occasion.plan();
    String trace = before.remittance().trace() + "R";
    Remittance remittance =
        Remittance.balanced(
            before.remittance().payer(),
            before.remittance().payee(),
            trace,
            plan.date(),
            payments,
            List.of());
    Days.receive(
        plan, new Advice(before.plan(), remittance, accounts, List.of(), plan.day(), "DB" + trace));
    for (int i = 0; i < payments.size(); i++) {
      find(occasion, accounts.get(i), payments.get(i));
    }
  }

  private static void find(Occasion occasion, Account account, Adjudication payment) {
    Owner owner = Owner.of(account);
    FactName again = Names.paid(account, payment, 1);
    Finding twice = Finding.of(Rule.DUPLICATE_PAYMENT, owner, payment.paid(), again);
    List<Adjudication> second = account.decisions().second();
    boolean isReversed =
        !second.isEmpty()
            && second.getFirst().payerClaimNumber().equals(payment.payerClaimNumber());
    if (!isReversed) {
      occasion.find(twice);
      return;
    }
    // The reversal takes back only one of the two; what is paid anew comes on top of the other.
    occasion.find(twice.unless(Names.paid(account, second.getFirst(), 0)));
    if (second.size() > 1) {
      occasion.find(
          Finding.of(Rule.CLAIM_TO_REMITTANCE_BALANCE, owner, payment.charge())
              .once(again, Names.paid(account, second.getLast(), 0)));
    }
  }
}
