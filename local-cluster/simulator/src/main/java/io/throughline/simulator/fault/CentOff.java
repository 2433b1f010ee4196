package io.throughline.simulator.fault;

import io.throughline.simulator.day.Advice;
import io.throughline.simulator.day.JournalLine;
import io.throughline.simulator.day.Names;
import io.throughline.simulator.day.Settlement;
import io.throughline.simulator.remit.Adjudication;
import io.throughline.simulator.truth.Finding;
import io.throughline.simulator.truth.Owner;
import io.throughline.simulator.truth.Rule;
import java.util.ArrayList;
import java.util.List;

/** Adds a cent to service lines of 835s (SVC03), settlements and journal lines. */
final class CentOff implements PlanFault {
  @Override
  public void apply(Occasion occasion) {
    occasion.plan().remittances().replaceAll(advice -> lines(occasion, advice));
    occasion.plan().settlements().replaceAll(settlement -> settlement(occasion, settlement));
    occasion.plan().journal().replaceAll(line -> journal(occasion, line));
  }

  private static Advice lines(Occasion occasion, Advice advice) {
    List<Adjudication> claims = new ArrayList<>(advice.remittance().claims());
    boolean changed = false;
    for (int i = 0; i < claims.size(); i++) {
      Adjudication payment = claims.get(i);
      if (payment.paid() > 0
          && !payment.lines().isEmpty()
          && occasion.hits("line" + payment.payerClaimNumber())) {
        claims.set(i, payment.firstLineOffBy(1));
        changed = true;
        occasion.find(
            Finding.of(
                Rule.LINE_BALANCE,
                Owner.of(advice.accounts().get(i)),
                1,
                Names.paid(advice.accounts().get(i), payment, 0)));
      }
    }
    return changed ? advice.with(advice.remittance().of(claims)) : advice;
  }

  private static Settlement settlement(Occasion occasion, Settlement settlement) {
    if (!occasion.hits("settlement" + settlement.trace())) {
      return settlement;
    }
    occasion.find(
        Finding.of(Rule.SETTLEMENT_BALANCE, settlement.owner(), 1, Names.settled(settlement)));
    return settlement.of(settlement.amount() + 1);
  }

  private static JournalLine journal(Occasion occasion, JournalLine line) {
    if (!line.refused().isEmpty() || !occasion.hits("journal" + line.batch())) {
      return line;
    }
    occasion.find(
        Finding.of(
            Rule.JOURNAL_BALANCE, line.owner(), 1, Names.journaled(occasion.plan().site(), line)));
    return line.of(line.amount() + 1);
  }
}
