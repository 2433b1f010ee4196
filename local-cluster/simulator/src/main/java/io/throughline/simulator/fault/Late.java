package io.throughline.simulator.fault;

import io.throughline.simulator.account.Account;
import io.throughline.simulator.calendar.BusinessDays;
import io.throughline.simulator.day.Advice;
import io.throughline.simulator.day.Answered;
import io.throughline.simulator.day.Bookings;
import io.throughline.simulator.day.DayPlan;
import io.throughline.simulator.day.Names;
import io.throughline.simulator.day.Settlement;
import io.throughline.simulator.file.FileNames;
import io.throughline.simulator.truth.Deadlines;
import io.throughline.simulator.truth.FactName;
import io.throughline.simulator.truth.Finding;
import io.throughline.simulator.truth.Owner;
import io.throughline.simulator.truth.Rule;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;

/**
 * Says what must be found when payers' files come late, which {@link Delays} sees to: stages were
 * reached in time, but nobody knew, so what was found is withdrawn.
 */
final class Late implements PlanFault {
  private static final Deadlines DEADLINES = Deadlines.STANDARD;

  @Override
  public void apply(Occasion occasion) {
    Delays delays = new Delays(occasion.rates(), occasion.seed());
    DayPlan plan = occasion.plan();
    for (Answered answered : plan.answers()) {
      String file = FileNames.ofPayer(plan.site(), plan.date(), answered.plan(), FileNames.ANSWERS);
      if (delays.isLate(file)) {
        answer(occasion, answered);
      }
    }
    for (Advice advice : plan.remittances()) {
      String file =
          FileNames.ofPayer(plan.site(), plan.date(), advice.plan(), FileNames.REMITTANCES);
      if (advice.remittance().amount() > 0 && delays.isLate(file)) {
        remittance(occasion, advice);
      }
    }
  }

  private static void answer(Occasion occasion, Answered answered) {
    Account account = answered.account();
    int due = BusinessDays.after(answered.receivedOn(), DEADLINES.answerBusinessDays());
    int copy = answered.receivedOn() == account.course().resent() ? 1 : 0;
    String number = answered.answer().payerClaimNumber().orElse("");
    withdrawn(
        occasion,
        Finding.of(
            Rule.ACKNOWLEDGEMENT_OVERDUE,
            Owner.of(account),
            answered.answer().claim().charge(),
            Names.submitted(account, answered.answer().claim(), copy)),
        LocalDate.ofEpochDay(due).atTime(occasion.plan().site().submitsAt()),
        occasion.plan().date().atTime(answered.plan().answersAt()),
        Names.answered(account, answered.answer().accepted(), number));
  }

  /** Its money comes first, and its posting may. */
  private static void remittance(Occasion occasion, Advice advice) {
    Owner owner = Owner.of(advice.remittance());
    LocalDateTime advised = occasion.plan().date().atTime(advice.plan().advisesAt());
    for (Settlement settlement : occasion.plan().settlements()) {
      if (settlement.trace().equals(advice.remittance().trace())) {
        int due = BusinessDays.after(occasion.plan().day(), DEADLINES.settlementBusinessDays());
        withdrawn(
            occasion,
            Finding.of(
                Rule.SETTLEMENT_WITHOUT_REMITTANCE,
                owner,
                settlement.amount(),
                Names.settled(settlement)),
            LocalDate.ofEpochDay(due).atTime(settlement.bookedAt().toLocalTime()),
            advised,
            Names.advised(advice));
      }
    }
    int due = BusinessDays.after(advice.postedOn(), DEADLINES.orphanBusinessDays());
    withdrawn(
        occasion,
        Finding.of(Rule.POSTING_WITHOUT_REMITTANCE, owner, advice.remittance().amount())
            .about(Names.firstPosted(Bookings.of(advice))),
        LocalDate.ofEpochDay(due).atTime(Bookings.firstAt(advice)),
        advised,
        Names.advised(advice));
  }

  private static void withdrawn(
      Occasion occasion,
      Finding finding,
      LocalDateTime deadline,
      LocalDateTime happened,
      FactName by) {
    if (happened.plusDays(Delays.LATE).isAfter(deadline)) {
      occasion.find(finding.due(occasion.instant(deadline), List.of(by)).toldLate());
    }
  }
}
