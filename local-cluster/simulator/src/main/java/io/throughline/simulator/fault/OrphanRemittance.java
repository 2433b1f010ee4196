package io.throughline.simulator.fault;

import io.throughline.simulator.account.Account;
import io.throughline.simulator.day.Advice;
import io.throughline.simulator.day.Names;
import io.throughline.simulator.remit.Adjudication;
import io.throughline.simulator.truth.Finding;
import io.throughline.simulator.truth.Owner;
import io.throughline.simulator.truth.Rule;

/** Pays claims that were never sent, by us: no 837, no 277CA. */
final class OrphanRemittance implements PlanFault {
  @Override
  public void apply(Occasion occasion) {
    occasion.plan().claims().removeIf(sent -> loses(occasion, sent.account()));
    occasion.plan().answers().removeIf(answered -> loses(occasion, answered.account()));
    for (Advice advice : occasion.plan().remittances()) {
      for (int i = 0; i < advice.accounts().size(); i++) {
        Account account = advice.accounts().get(i);
        Adjudication payment = advice.remittance().claims().get(i);
        if (occasion.hits(account.number())) {
          occasion.find(
              Finding.of(
                  Rule.REMITTANCE_WITHOUT_CLAIM,
                  Owner.of(account),
                  Math.abs(payment.paid()),
                  Names.paid(account, payment, 0)));
        }
      }
    }
  }

  private static boolean loses(Occasion occasion, Account account) {
    if (!occasion.hits(account.number())) {
      return false;
    }
    occasion.hit(Owner.of(account));
    return true;
  }
}
