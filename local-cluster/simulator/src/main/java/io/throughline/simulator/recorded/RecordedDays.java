package io.throughline.simulator.recorded;

import io.throughline.simulator.Padded;
import io.throughline.simulator.Seed;
import io.throughline.simulator.account.Account;
import io.throughline.simulator.ack.ClaimAnswer;
import io.throughline.simulator.claim.Claim;
import io.throughline.simulator.day.Advice;
import io.throughline.simulator.day.Answered;
import io.throughline.simulator.day.Bookings;
import io.throughline.simulator.day.Charges;
import io.throughline.simulator.day.DayPlan;
import io.throughline.simulator.day.Entry;
import io.throughline.simulator.day.Journals;
import io.throughline.simulator.day.Sent;
import io.throughline.simulator.day.Settlement;
import io.throughline.simulator.group.HealthPlan;
import io.throughline.simulator.group.Site;
import io.throughline.simulator.rate.Rate;
import io.throughline.simulator.rate.Rates;
import io.throughline.simulator.remit.Adjudication;
import io.throughline.simulator.remit.Remittance;
import io.throughline.simulator.truth.Owner;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Puts what happens to accounts on a day together, as {@code Days} does with what is drawn. */
final class RecordedDays {
  private static final int CLAIMS_PER_REMITTANCE = 40;

  /** Days before 1970 are negative; traces have no sign. */
  private static final int SHIFT = 100_000;

  private final Journals journals =
      new Journals(new Seed(0), Rates.with(Map.of(Rate.JOURNAL_REJECTION.key(), 0.0)));

  /** A bill of an account that a payer decided on. */
  private record Decided(RecordedAccount account, int bill) {}

  /** The day of a site. */
  DayPlan plan(Site site, int day, List<RecordedAccount> accounts) {
    DayPlan plan = new DayPlan(site, day);
    for (RecordedAccount account : accounts) {
      if (account.recorded().dischargedOn() == day) {
        plan.encounters().add(account);
      }
      int ordinal = 1;
      for (int i = 0; i < account.recorded().bills().size(); i++) {
        RecordedBill bill = account.recorded().bills().get(i);
        bill(plan, account, i, bill, ordinal);
        ordinal += bill.lines().size();
      }
    }
    for (Advice advice : advices(site, accounts, day, true)) {
      plan.remittances().add(advice);
      if (advice.remittance().amount() > 0) {
        plan.settlements().add(Settlement.of(advice.remittance()));
      }
    }
    advices(site, accounts, day, false)
        .forEach(advice -> plan.entries().addAll(Bookings.of(advice)));
    accounts.forEach(account -> payments(plan, account));
    plan.journal().addAll(journals.first(site, day, plan.entries()));
    return plan;
  }

  private static void bill(
      DayPlan plan, RecordedAccount account, int index, RecordedBill bill, int ordinal) {
    Claim claim = account.claim(index);
    if (RecordedVisit.day(bill.chargedAt()) == plan.day()) {
      LocalDateTime at = LocalDateTime.parse(bill.chargedAt());
      plan.charges().add(new Charges(account, ordinal, claim.lines(), at));
    }
    if (bill.sent() == plan.day()) {
      plan.claims().add(new Sent(account, claim));
    }
    if (bill.answered() == plan.day()) {
      ClaimAnswer answer = new ClaimAnswer(claim, Optional.of(account.payerClaimNumber(index)));
      plan.answers().add(new Answered(account, account.panel().plan(), answer, bill.sent()));
    }
  }

  /**
   * Remittances of a site.
   *
   * @param come true: those that come on the day; false: those that are posted on it
   */
  private static List<Advice> advices(
      Site site, List<RecordedAccount> accounts, int day, boolean come) {
    Map<Integer, Map<Integer, List<Decided>>> byPlanAndDay = new TreeMap<>();
    for (RecordedAccount account : accounts) {
      List<RecordedBill> bills = account.recorded().bills();
      for (int i = 0; i < bills.size(); i++) {
        RecordedBill bill = bills.get(i);
        if (bill.hasDecision() && (come ? bill.decided() : bill.posted()) == day) {
          byPlanAndDay
              .computeIfAbsent(account.panel().plan().index(), plan -> new TreeMap<>())
              .computeIfAbsent(bill.decided(), decided -> new ArrayList<>())
              .add(new Decided(account, i));
        }
      }
    }
    List<Advice> advices = new ArrayList<>();
    byPlanAndDay
        .values()
        .forEach(byDay -> byDay.forEach((decidedOn, all) -> advise(site, decidedOn, all, advices)));
    return advices;
  }

  private static void advise(Site site, int decidedOn, List<Decided> all, List<Advice> to) {
    for (int from = 0; from < all.size(); from += CLAIMS_PER_REMITTANCE) {
      List<Decided> part = all.subList(from, Math.min(all.size(), from + CLAIMS_PER_REMITTANCE));
      RecordedAccount first = part.getFirst().account();
      HealthPlan plan = first.panel().plan();
      String trace =
          plan.payer().id()
              + Padded.number(SHIFT + decidedOn, 6)
              + site.code()
              + Padded.number(from / CLAIMS_PER_REMITTANCE + 1L, 2);
      List<Adjudication> decisions =
          part.stream().map(one -> one.account().adjudication(one.bill())).toList();
      List<Account> accounts = part.stream().map(one -> (Account) one.account()).toList();
      Remittance remittance =
          Remittance.balanced(
              plan.payer(),
              site.facility(),
              trace,
              LocalDate.ofEpochDay(decidedOn),
              decisions,
              List.of());
      int postedOn = first.recorded().bills().get(part.getFirst().bill()).posted();
      to.add(new Advice(plan, remittance, accounts, List.of(), postedOn, "DB" + trace));
    }
  }

  private static void payments(DayPlan plan, RecordedAccount account) {
    List<RecordedPayment> payments = account.recorded().payments();
    for (int i = 0; i < payments.size(); i++) {
      RecordedPayment payment = payments.get(i);
      if (RecordedVisit.day(payment.at()) == plan.day()) {
        plan.entries()
            .add(
                new Entry(
                    Entry.Kind.PAYMENT,
                    Owner.of(account),
                    "P" + plan.site().code() + account.number() + Padded.number(i + 1L, 3),
                    account.number(),
                    account.encounter(),
                    account.claim(payment.bill()).number(),
                    "",
                    "",
                    "",
                    Bookings.lockbox(plan.site(), plan.day()),
                    payment.amount(),
                    LocalDateTime.parse(payment.at()),
                    "",
                    "",
                    "",
                    ""));
      }
    }
  }
}
