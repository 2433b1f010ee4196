package io.throughline.simulator.fault;

import io.throughline.simulator.day.Advice;
import io.throughline.simulator.remit.Adjudication;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Changes CLP01 as payers do. CLP07 is as the 277CA said, so the payment still finds its claim and
 * nothing must be found.
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
      if (occasion.hits(payment.payerClaimNumber())) {
        claims.set(i, payment.numbered(change.apply(payment.claim().number())));
        changed = true;
      }
    }
    return changed ? advice.with(advice.remittance().of(claims)) : advice;
  }
}
