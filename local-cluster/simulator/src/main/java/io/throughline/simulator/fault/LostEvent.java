package io.throughline.simulator.fault;

import io.throughline.simulator.account.Account;
import io.throughline.simulator.calendar.BusinessDays;
import io.throughline.simulator.claim.Claim;
import io.throughline.simulator.day.Advice;
import io.throughline.simulator.day.Answered;
import io.throughline.simulator.day.Entry;
import io.throughline.simulator.day.JournalLine;
import io.throughline.simulator.day.Names;
import io.throughline.simulator.day.Settlement;
import io.throughline.simulator.truth.Deadlines;
import io.throughline.simulator.truth.Finding;
import io.throughline.simulator.truth.Owner;
import io.throughline.simulator.truth.Rule;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;

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
    int due = BusinessDays.after(answered.receivedOn(), DEADLINES.answerBusinessDays());
    LocalDateTime deadline = LocalDate.ofEpochDay(due).atTime(occasion.plan().site().submitsAt());
    occasion.find(
        Finding.of(
                Rule.ACKNOWLEDGEMENT_OVERDUE,
                Owner.of(account),
                claim.charge(),
                Names.submitted(account, claim, 0))
            .due(occasion.instant(deadline), Names.paid(account, account.decisions().first())));
    return true;
  }

  private static boolean loses(Occasion occasion, Settlement settlement) {
    if (!occasion.hits("settlement" + settlement.trace())) {
      return false;
    }
    occasion.hit(settlement.owner());
    for (Advice advice : occasion.plan().remittances()) {
      if (advice.remittance().trace().equals(settlement.trace())) {
        int due = BusinessDays.after(occasion.plan().day(), DEADLINES.settlementBusinessDays());
        LocalDateTime deadline = LocalDate.ofEpochDay(due).atTime(advice.plan().advisesAt());
        occasion.find(
            Finding.of(
                    Rule.SETTLEMENT_OVERDUE,
                    settlement.owner(),
                    settlement.amount(),
                    Names.advised(advice))
                .due(occasion.instant(deadline), List.of()));
      }
    }
    return true;
  }

  private static boolean loses(Occasion occasion, JournalLine line) {
    if (!line.refused().isEmpty() || !occasion.hits("journal" + line.batch())) {
      return false;
    }
    List<Entry> posted = posted(occasion, line);
    LocalDate day = posted.getFirst().bookedAt().toLocalDate();
    int due = BusinessDays.after((int) day.toEpochDay(), DEADLINES.journalBusinessDays());
    occasion.find(
        Finding.of(Rule.JOURNAL_OVERDUE, line.owner(), Math.abs(line.amount()))
            .about(Names.firstPosted(posted))
            .due(occasion.instant(LocalDate.ofEpochDay(due + 1L).atStartOfDay()), List.of()));
    return true;
  }

  /** What a line books: of the day, or of the one before when the ERP had refused it then. */
  private static List<Entry> posted(Occasion occasion, JournalLine line) {
    List<Entry> today = batch(occasion.plan().entries(), line.batch());
    return today.isEmpty()
        ? batch(occasion.plan(BusinessDays.before(occasion.plan().day())).entries(), line.batch())
        : today;
  }

  private static List<Entry> batch(List<Entry> entries, String batch) {
    return entries.stream()
        .filter(entry -> entry.kind() == Entry.Kind.PAYMENT && entry.batch().equals(batch))
        .toList();
  }
}
