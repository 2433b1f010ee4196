package io.throughline.simulator.fault;

import io.throughline.simulator.Seed;
import io.throughline.simulator.account.Account;
import io.throughline.simulator.day.DayPlan;
import io.throughline.simulator.day.Days;
import io.throughline.simulator.truth.FactName;
import io.throughline.simulator.truth.Finding;
import io.throughline.simulator.truth.Owner;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;

/**
 * The day on which a fault may happen, and what it may ask.
 *
 * @param plan of the day, to be changed
 */
record Occasion(
    FaultName fault, DayPlan plan, Days days, FaultRates rates, Seed seed, ZoneId zone) {
  /** Whether a thing of this site is hit. */
  boolean hits(String thing) {
    return rates.hits(seed, fault, plan.site().code() + "|" + thing);
  }

  /** The same site on another day, as it would be if nothing went wrong. */
  DayPlan plan(int day) {
    return days.plan(plan.site(), day);
  }

  /** Accounts whose claim is sent for the first time on a day, and accepted. */
  List<Account> accountsSentOn(int day) {
    return days.accountsSentOn(plan.site(), day);
  }

  /** A finding that the subject raises, and nothing clears. */
  void find(Finding.Kind kind, String rule, Owner owner, FactName subject, long amount) {
    add(new Finding(kind, rule, owner, subject, amount, null, null, false, null, fault.key()));
  }

  /** A finding that is raised when something has not happened in time. */
  void miss(
      Finding.Kind kind,
      String rule,
      Owner owner,
      FactName subject,
      long amount,
      LocalDateTime deadline,
      FactName clearedBy) {
    String raisedAt = instant(deadline);
    add(
        new Finding(
            kind, rule, owner, subject, amount, raisedAt, clearedBy, false, null, fault.key()));
  }

  /** The same, but it did happen in time and only the news of it is late. */
  void withdraw(
      Finding.Kind kind,
      String rule,
      Owner owner,
      FactName subject,
      long amount,
      LocalDateTime deadline,
      FactName by) {
    String raisedAt = instant(deadline);
    add(new Finding(kind, rule, owner, subject, amount, raisedAt, by, true, null, fault.key()));
  }

  private String instant(LocalDateTime at) {
    return at.atZone(zone).toInstant().toString();
  }

  /** A finding that nobody can be sure of. */
  void doubt(
      Finding.Kind kind, String rule, Owner owner, FactName subject, long amount, String why) {
    add(new Finding(kind, rule, owner, subject, amount, null, null, false, why, fault.key()));
  }

  private void add(Finding finding) {
    plan.findings().add(finding);
  }
}
