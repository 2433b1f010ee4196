package io.throughline.simulator.fault;

import io.throughline.simulator.account.Account;
import io.throughline.simulator.account.Turn;
import io.throughline.simulator.calendar.BusinessDays;
import io.throughline.simulator.claim.Claim;
import io.throughline.simulator.day.Advice;
import io.throughline.simulator.day.Answered;
import io.throughline.simulator.day.Entry;
import io.throughline.simulator.day.JournalLine;
import io.throughline.simulator.day.Settlement;
import io.throughline.simulator.group.Site;
import io.throughline.simulator.truth.Deadlines;
import io.throughline.simulator.truth.FactName;
import io.throughline.simulator.truth.Finding;
import io.throughline.simulator.truth.Owner;
import java.time.LocalDate;

/** Loses answers of payers, settlements and journal lines. */
final class LostEvent implements PlanFault {
  private static final Deadlines DEADLINES = Deadlines.STANDARD;

  @Override
  public void apply(Occasion occasion) {
    occasion.plan().answers().removeIf(answered -> loses(occasion, answered));
    occasion.plan().settlements().removeIf(settlement -> loses(occasion, settlement));
    occasion.plan().journal().removeIf(line -> loses(occasion, line));
  }

  /** Only first answers: what a second one would be is told by the first. */
  private static boolean loses(Occasion occasion, Answered answered) {
    Account account = answered.account();
    Claim claim = answered.answer().claim();
    if (account.course().isRefused()
        || !claim.number().equals(account.claim().number())
        || claim.replaces().isPresent()
        || claim.prior().isPresent()
        || !occasion.hits("answer" + account.number())) {
      return false;
    }
    Site site = occasion.plan().site();
    int due = BusinessDays.after(answered.receivedOn(), DEADLINES.answerBusinessDays());
    FactName paid =
        account.course().turn() == Turn.ABANDONED
            ? null
            : Names.paid(account, account.decisions().first().getFirst(), 0);
    occasion.miss(
        Finding.Kind.STUCK,
        "acknowledgement-overdue",
        Owner.of(account),
        Names.submitted(account, claim, 0),
        claim.charge(),
        LocalDate.ofEpochDay(due).atTime(site.submitsAt()),
        paid);
    return true;
  }

  private static boolean loses(Occasion occasion, Settlement settlement) {
    if (!occasion.hits("settlement" + settlement.trace())) {
      return false;
    }
    for (Advice advice : occasion.plan().remittances()) {
      if (advice.remittance().trace().equals(settlement.trace())) {
        int due = BusinessDays.after(occasion.plan().day(), DEADLINES.settlementBusinessDays());
        occasion.miss(
            Finding.Kind.STUCK,
            "settlement-overdue",
            settlement.owner(),
            Names.advised(advice),
            settlement.amount(),
            LocalDate.ofEpochDay(due).atTime(advice.plan().advisesAt()),
            null);
      }
    }
    return true;
  }

  private static boolean loses(Occasion occasion, JournalLine line) {
    if (!line.refused().isEmpty() || !occasion.hits("journal" + line.batch())) {
      return false;
    }
    int due = BusinessDays.after(occasion.plan().day(), DEADLINES.journalBusinessDays());
    occasion.plan().entries().stream()
        .filter(entry -> entry.kind() == Entry.Kind.PAYMENT && entry.batch().equals(line.batch()))
        .findFirst()
        .ifPresent(
            entry ->
                occasion.miss(
                    Finding.Kind.STUCK,
                    "journal-overdue",
                    line.owner(),
                    Names.posted(entry),
                    line.amount(),
                    LocalDate.ofEpochDay(due + 1L).atStartOfDay(),
                    null));
    return true;
  }
}
