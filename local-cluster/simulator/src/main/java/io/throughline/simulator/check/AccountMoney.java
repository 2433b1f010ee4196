package io.throughline.simulator.check;

import io.throughline.events.TransactionKind;
import io.throughline.events.TransactionState;
import io.throughline.simulator.truth.Owner;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/** Holds the money of each published account against the truth. */
final class AccountMoney {
  private AccountMoney() {}

  static void compare(
      KnownTruth truth,
      Ownership ownership,
      Collection<TransactionState> published,
      TruthReport report) {
    Map<Owner, TransactionState> accounts = new HashMap<>();
    for (TransactionState state : published) {
      if (state.getKind() == TransactionKind.ACCOUNT) {
        ownership.of(state).ifPresent(owner -> accounts.put(owner, state));
      }
    }
    truth
        .transactions()
        .forEach(
            (owner, transaction) -> {
              if (transaction.money() != null) {
                compare(owner, transaction.money(), accounts.get(owner), report);
              }
            });
  }

  private static void compare(
      Owner owner, KnownTruth.Money money, TransactionState state, TruthReport report) {
    KnownTruth.Money found =
        state == null
            ? new KnownTruth.Money(0, 0, 0, 0, 0)
            : new KnownTruth.Money(
                state.getCharge(),
                state.getPaid(),
                state.getAdjusted(),
                0,
                state.getPatientResponsibility() + state.getOutstanding());
    // payments and refunds are published as one
    KnownTruth.Money expected =
        new KnownTruth.Money(
            money.charges(),
            money.payments() - money.refunds(),
            money.adjustments(),
            0,
            money.open());
    report.money(expected.equals(found));
    if (!expected.equals(found)) {
      report.differs(
          ("account %s: charge, paid, adjusted, open are %d, %d, %d, %d cents,"
                  + " must be %d, %d, %d, %d")
              .formatted(
                  owner.key(),
                  found.charges(),
                  found.payments(),
                  found.adjustments(),
                  found.open(),
                  expected.charges(),
                  expected.payments(),
                  expected.adjustments(),
                  expected.open()));
    }
  }
}
