package io.throughline.simulator.fault;

import io.throughline.simulator.account.Account;
import io.throughline.simulator.day.Advice;
import io.throughline.simulator.day.Names;
import io.throughline.simulator.remit.Adjudication;
import io.throughline.simulator.truth.FactName;
import io.throughline.simulator.truth.Finding;
import io.throughline.simulator.truth.Owner;
import io.throughline.simulator.truth.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Changes CLP01 as payers do. Where CLP07 is as the 277CA said, the payment still finds its claim
 * and nothing must be found. Numbers that no 277CA named (of a second part, of what is paid anew)
 * lead nowhere: such a payment is of no claim that anybody knows.
 */
final class ChangedClaimNumber implements PlanFault {
  private final UnaryOperator<String> change;

  ChangedClaimNumber(UnaryOperator<String> change) {
    this.change = change;
  }

  @Override
  public void apply(Occasion occasion) {
    occasion.plan().remittances().replaceAll(advice -> changed(occasion, advice));
  }

  private Advice changed(Occasion occasion, Advice advice) {
    List<Adjudication> claims = new ArrayList<>(advice.remittance().claims());
    boolean changed = false;
    for (int i = 0; i < claims.size(); i++) {
      Adjudication payment = claims.get(i);
      String number = change.apply(payment.claim().number());
      if (!number.equals(payment.claim().number()) && occasion.hits(payment.payerClaimNumber())) {
        claims.set(i, payment.numbered(number));
        changed = true;
        Account account = advice.accounts().get(i);
        occasion.hit(Owner.of(account));
        if (!isAnswered(account, payment.payerClaimNumber())) {
          findLost(occasion, account, payment);
        }
      }
    }
    return changed ? advice.with(advice.remittance().of(claims)) : advice;
  }

  private static boolean isAnswered(Account account, String payerClaimNumber) {
    return payerClaimNumber.equals(account.decisions().payerClaimNumber())
        || account.course().turn().hasFollowUp()
            && payerClaimNumber.equals(account.decisions().followUpNumber());
  }

  /** The payment has no claim; of a claim that was split, the other part alone is too little. */
  private static void findLost(Occasion occasion, Account account, Adjudication payment) {
    FactName lost = Names.paid(account, payment, 0);
    Owner owner = Owner.of(account);
    occasion.find(Finding.of(Rule.REMITTANCE_WITHOUT_CLAIM, owner, Math.abs(payment.paid()), lost));
    if (account.decisions().first().indexOf(payment) > 0) {
      FactName other = Names.paid(account, account.decisions().first().getFirst(), 0);
      occasion.find(
          Finding.of(Rule.CLAIM_TO_REMITTANCE_BALANCE, owner, Math.abs(payment.charge()))
              .once(other));
    }
  }
}
