package io.throughline.simulator.fault;

import io.throughline.simulator.Seed;
import io.throughline.simulator.account.Account;
import io.throughline.simulator.day.DayPlan;
import io.throughline.simulator.day.Days;
import io.throughline.simulator.truth.Finding;
import io.throughline.simulator.truth.Hit;
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

  /** Something was hit, whether or not it must be found. */
  void hit(Owner owner) {
    plan.hits().add(new Hit(fault.key(), owner, plan.date().toString()));
  }

  /** Something was hit and must be found. */
  void find(Finding finding) {
    hit(finding.transaction());
    plan.findings().add(finding.because(fault.key()));
  }

  /** A local time. */
  String instant(LocalDateTime at) {
    return at.atZone(zone).toInstant().toString();
  }
}
