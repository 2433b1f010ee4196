package io.throughline.simulator.fault;

import io.throughline.simulator.account.Account;
import io.throughline.simulator.calendar.BusinessDays;
import io.throughline.simulator.day.Advice;
import io.throughline.simulator.day.Names;
import io.throughline.simulator.day.Settlement;
import io.throughline.simulator.day.Waiting;
import io.throughline.simulator.truth.Deadlines;
import io.throughline.simulator.truth.Finding;
import io.throughline.simulator.truth.Owner;
import io.throughline.simulator.truth.Rule;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/** Loses 835s whose money comes; without them nothing is posted. */
final class EftWithout835 implements PlanFault {
  @Override
  public void apply(Occasion occasion) {
    for (Settlement settlement : occasion.plan().settlements()) {
      if (occasion.hits(settlement.trace())) {
        occasion.find(orphan(occasion, settlement));
      }
    }
    occasion.plan().remittances().removeIf(advice -> loses(occasion, advice));
    occasion.plan().entries().removeIf(entry -> isHit(occasion, entry.trace()));
    occasion.plan().journal().removeIf(line -> isHit(occasion, line.reference()));
  }

  private static Finding orphan(Occasion occasion, Settlement settlement) {
    int due =
        BusinessDays.after(occasion.plan().day(), Deadlines.STANDARD.settlementBusinessDays());
    return Finding.of(
            Rule.SETTLEMENT_WITHOUT_REMITTANCE,
            settlement.owner(),
            settlement.amount(),
            Names.settled(settlement))
        .due(
            occasion.instant(LocalDate.ofEpochDay(due).atTime(settlement.bookedAt().toLocalTime())),
            List.of());
  }

  private static boolean loses(Occasion occasion, Advice advice) {
    if (advice.remittance().amount() <= 0 || !occasion.hits(advice.remittance().trace())) {
      return false;
    }
    advice.accounts().stream().distinct().forEach(account -> unanswered(occasion, account));
    advice.adjusted().stream()
        .filter(Objects::nonNull)
        .forEach(account -> occasion.hit(Owner.of(account)));
    return true;
  }

  /**
   * What was decided in it is waited for: of a first decision, until the payer decides anew; of a
   * second one, in vain.
   */
  private static void unanswered(Occasion occasion, Account account) {
    occasion.hit(Owner.of(account));
    if (account.course().paid() == occasion.plan().day()) {
      Waiting.first(account)
          .map(waiting -> waiting.finding(occasion.zone(), account.decisions().again()))
          .ifPresent(occasion::find);
    }
    if (account.course().paidAgain() == occasion.plan().day()) {
      Waiting.followUp(account)
          .map(waiting -> waiting.finding(occasion.zone(), List.of()))
          .ifPresent(occasion::find);
    }
  }

  private static boolean isHit(Occasion occasion, String trace) {
    return !trace.isEmpty() && occasion.hits(trace);
  }
}
