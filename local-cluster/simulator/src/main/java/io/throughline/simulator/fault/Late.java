package io.throughline.simulator.fault;

import io.throughline.simulator.calendar.BusinessDays;
import io.throughline.simulator.day.Answered;
import io.throughline.simulator.day.DayPlan;
import io.throughline.simulator.day.Settlement;
import io.throughline.simulator.file.FileNames;
import io.throughline.simulator.truth.Deadlines;
import io.throughline.simulator.truth.FactName;
import io.throughline.simulator.truth.Finding;
import io.throughline.simulator.truth.Owner;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;

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
    for (Settlement settlement : new ArrayList<>(plan.settlements())) {
      plan.remittances().stream()
          .filter(advice -> advice.remittance().trace().equals(settlement.trace()))
          .filter(
              advice ->
                  delays.isLate(
                      FileNames.ofPayer(
                          plan.site(), plan.date(), advice.plan(), FileNames.REMITTANCES)))
          .forEach(
              advice -> {
                int due = BusinessDays.after(plan.day(), DEADLINES.settlementBusinessDays());
                withdrawn(
                    occasion,
                    Finding.Kind.ORPHAN,
                    "settlement-without-remittance",
                    settlement.owner(),
                    Names.settled(settlement),
                    settlement.amount(),
                    LocalDate.ofEpochDay(due).atTime(settlement.bookedAt().toLocalTime()),
                    Names.advised(advice));
              });
    }
  }

  private static void answer(Occasion occasion, Answered answered) {
    Owner owner = Owner.of(answered.account());
    int due = BusinessDays.after(answered.receivedOn(), DEADLINES.answerBusinessDays());
    int copy = answered.receivedOn() == answered.account().course().resent() ? 1 : 0;
    String outcome = answered.answer().accepted() ? "ACCEPTED" : "REJECTED";
    String detail = "CLAIM|" + outcome + "|" + answered.answer().payerClaimNumber().orElse("");
    withdrawn(
        occasion,
        Finding.Kind.STUCK,
        "acknowledgement-overdue",
        owner,
        Names.submitted(answered.account(), answered.answer().claim(), copy),
        answered.answer().claim().charge(),
        LocalDate.ofEpochDay(due).atTime(occasion.plan().site().submitsAt()),
        new FactName(owner, "ClaimAcknowledged", detail));
  }

  private static void withdrawn(
      Occasion occasion,
      Finding.Kind kind,
      String rule,
      Owner owner,
      FactName subject,
      long amount,
      LocalDateTime deadline,
      FactName by) {
    LocalDateTime comes =
        occasion.plan().date().plusDays(Delays.LATE).atTime(occasion.plan().site().submitsAt());
    if (comes.isAfter(deadline)) {
      occasion.withdraw(kind, rule, owner, subject, amount, deadline, by);
    }
  }
}
