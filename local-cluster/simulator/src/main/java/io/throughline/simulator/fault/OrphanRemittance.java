package io.throughline.simulator.fault;

import io.throughline.simulator.account.Account;
import io.throughline.simulator.day.Advice;
import io.throughline.simulator.remit.Adjudication;
import io.throughline.simulator.truth.Finding;
import io.throughline.simulator.truth.Owner;

/** Pays claims that were never sent, by us: no 837, no 277CA. */
final class OrphanRemittance implements PlanFault {
  @Override
  public void apply(Occasion occasion) {
    occasion.plan().claims().removeIf(sent -> isHit(occasion, sent.account()));
    occasion.plan().answers().removeIf(answered -> isHit(occasion, answered.account()));
    for (Advice advice : occasion.plan().remittances()) {
      for (int i = 0; i < advice.accounts().size(); i++) {
        Account account = advice.accounts().get(i);
        Adjudication payment = advice.remittance().claims().get(i);
        if (isHit(occasion, account)) {
          occasion.find(
              Finding.Kind.ORPHAN,
              "remittance-without-claim",
              Owner.of(account),
              Names.paid(account, payment, 0),
              Math.abs(payment.paid()));
        }
      }
    }
  }

  private static boolean isHit(Occasion occasion, Account account) {
    return occasion.hits(account.number());
  }
}
