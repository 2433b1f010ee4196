package io.throughline.simulator.statistics;

import io.throughline.simulator.account.Account;
import io.throughline.simulator.account.Course;
import io.throughline.simulator.account.Turn;
import io.throughline.simulator.calendar.BusinessDays;
import io.throughline.simulator.day.Advice;
import io.throughline.simulator.day.Charges;
import io.throughline.simulator.day.DayPlan;
import io.throughline.simulator.day.Entry;
import io.throughline.simulator.day.JournalLine;
import io.throughline.simulator.day.Settlement;
import io.throughline.simulator.group.PlanClass;
import io.throughline.simulator.remit.Adjudication;
import io.throughline.simulator.remit.ClaimStatus;
import io.throughline.simulator.remit.ProviderAdjustment;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

/** Counts a history while it is told. Safe for use by several threads. */
public final class Tally {
  private static final int IN_TIME = 2;

  private final LongAdder[] counts = new LongAdder[Count.values().length];
  private final Map<String, LongAdder> milestones = new ConcurrentHashMap<>();

  public Tally() {
    for (int i = 0; i < counts.length; i++) {
      counts[i] = new LongAdder();
    }
  }

  /** Adds to a count. */
  public void add(Count count, long amount) {
    counts[count.ordinal()].add(amount);
  }

  private void add(Count count) {
    add(count, 1);
  }

  /** The value of a count. */
  public long of(Count count) {
    return counts[count.ordinal()].sum();
  }

  /** All counts by name, words joined by hyphens. */
  public Map<String, Long> counts() {
    Map<String, Long> all = new TreeMap<>();
    for (Count count : Count.values()) {
      all.put(count.name().toLowerCase(Locale.ROOT).replace('_', '-'), of(count));
    }
    return all;
  }

  /** An event was told. */
  public void event(String milestone) {
    add(Count.EVENTS);
    milestones.computeIfAbsent(milestone, name -> new LongAdder()).increment();
  }

  /** Events by milestone. */
  public Map<String, Long> events() {
    Map<String, Long> events = new TreeMap<>();
    milestones.forEach((name, count) -> events.put(name, count.sum()));
    return events;
  }

  /** A day of a site. */
  public void day(DayPlan plan) {
    plan.encounters().forEach(this::account);
    plan.remittances().forEach(this::remittance);
    add(Count.FINDINGS, plan.findings().size());
    for (Charges charges : plan.charges()) {
      charges.lines().forEach(line -> add(Count.CENTS_CHARGED, line.charge()));
    }
    for (Settlement settlement : plan.settlements()) {
      add(Count.CENTS_SETTLED, settlement.amount());
    }
    for (Entry entry : plan.entries()) {
      Count cents =
          switch (entry.kind()) {
            case PAYMENT -> Count.CENTS_POSTED;
            case ADJUSTMENT -> Count.CENTS_ADJUSTED;
            case REFUND -> Count.CENTS_REFUNDED;
          };
      add(cents, entry.amount());
    }
    for (JournalLine line : plan.journal()) {
      add(Count.CENTS_JOURNALED, line.refused().isEmpty() ? line.amount() : 0);
    }
  }

  private void account(Account account) {
    Course course = account.course();
    add(Count.ACCOUNTS);
    if (course.isRefused()) {
      add(Count.REFUSED_CLAIMS);
    }
    if (course.turn() == Turn.UNDECIDED) {
      return;
    }
    if (course.turn() == Turn.ABANDONED) {
      add(Count.ABANDONED_CLAIMS);
      return;
    }
    add(Count.DECIDED_CLAIMS);
    decision(
        account.panel().plan().planClass(),
        course.paid() - (course.isRefused() ? course.resent() : course.sent()));
    if (course.turn() == Turn.DENIED || course.turn() == Turn.OVERTURNED) {
      add(Count.DENIED_CLAIMS);
      add(Count.OVERTURNED_DENIALS, course.turn() == Turn.OVERTURNED ? 1 : 0);
      return;
    }
    add(Count.PAID_CLAIMS);
    add(Count.PAID_CLAIMS_WITH_SECOND_PLAN, account.panel().secondary().isPresent() ? 1 : 0);
    switch (course.turn()) {
      case SPLIT -> add(Count.SPLIT_CLAIMS);
      case CORRECTED -> add(Count.CORRECTED_PAYMENTS);
      case REPLACED -> add(Count.REPLACED_CLAIMS);
      case VOIDED -> add(Count.VOIDED_CLAIMS);
      case TAKEN_BACK -> add(Count.TAKEN_BACK_PAYMENTS);
      case SECONDARY -> add(Count.SECONDARY_CLAIMS);
      default -> {
        // Paid, and that was it.
      }
    }
  }

  private void decision(PlanClass planClass, int days) {
    switch (planClass) {
      case MEDICARE -> {
        add(Count.MEDICARE_DECISIONS);
        add(Count.MEDICARE_DECISION_DAYS, days);
      }
      case MEDICAID -> {
        add(Count.MEDICAID_DECISIONS);
        add(Count.MEDICAID_DECISION_DAYS, days);
      }
      case COMMERCIAL -> {
        add(Count.COMMERCIAL_DECISIONS);
        add(Count.COMMERCIAL_DECISION_DAYS, days);
      }
    }
  }

  private void remittance(Advice advice) {
    add(Count.REMITTANCES);
    add(Count.CENTS_REMITTED, advice.remittance().amount());
    for (ProviderAdjustment one : advice.remittance().providerAdjustments()) {
      add(Count.REMITTANCES_WITH_INTEREST, one.reason().equals("L6") ? 1 : 0);
    }
    int due = BusinessDays.after((int) advice.remittance().date().toEpochDay(), IN_TIME);
    add(Count.REMITTANCES_POSTED_LATE, advice.postedOn() > due ? 1 : 0);
    for (Adjudication payment : advice.remittance().claims()) {
      add(Count.CLAIM_PAYMENTS);
      add(Count.REVERSALS, payment.status() == ClaimStatus.REVERSAL ? 1 : 0);
    }
  }
}
