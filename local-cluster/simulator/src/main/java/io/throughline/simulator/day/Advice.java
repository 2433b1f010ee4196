package io.throughline.simulator.day;

import io.throughline.simulator.account.Account;
import io.throughline.simulator.group.HealthPlan;
import io.throughline.simulator.remit.Remittance;
import java.util.List;

/**
 * A remittance and the accounts that it is about.
 *
 * @param accounts of its claim payments, in their order
 * @param adjusted accounts of its provider adjustments, in their order; null for those of none
 * @param postedOn the day on which it is posted
 * @param batch the deposit batch in which it is posted
 */
public record Advice(
    HealthPlan plan,
    Remittance remittance,
    List<Account> accounts,
    List<Account> adjusted,
    int postedOn,
    String batch) {
  /** The same with another remittance of as many claim payments. */
  public Advice with(Remittance other) {
    return new Advice(plan, other, accounts, adjusted, postedOn, batch);
  }
}
