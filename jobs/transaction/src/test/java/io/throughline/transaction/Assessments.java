package io.throughline.transaction;

import java.util.List;
import java.util.UUID;

/** Assesses sets of facts by {@link TestPolicy}. */
final class Assessments {
  /** No clock: nothing is overdue, nothing has settled. */
  static final long NO_CLOCK = Long.MIN_VALUE;

  /** A clock later than every deadline. */
  static final long IN_THE_END = 100_000 * TestFact.DAY;

  private Assessments() {}

  static Assessment claim(FactSet facts) {
    return claim(facts, NO_CLOCK);
  }

  static Assessment claim(FactSet facts, long clock) {
    return claim(facts, Shares.NONE, clock);
  }

  static Assessment claim(FactSet facts, Shares shares, long clock) {
    return Claims.assess(facts, shares, TestPolicy.POLICY, clock);
  }

  static Assessment account(FactSet facts, Shares shares) {
    return Accounts.assess(facts, shares, TestPolicy.POLICY, NO_CLOCK);
  }

  static Assessment deposit(FactSet facts, long clock) {
    return Deposits.assess(facts, TestPolicy.POLICY, clock);
  }

  static Assessment remittance(FactSet facts, Shares shares, long clock) {
    return Remittances.assess(facts, shares, TestPolicy.POLICY, clock);
  }

  static Shares shares(Share... shares) {
    Shares all = Shares.NONE;
    for (Share share : shares) {
      all = all.with(share);
    }
    return all;
  }

  static AssessedTransaction assessed(Transaction transaction) {
    return assessed(transaction, NO_CLOCK);
  }

  static AssessedTransaction assessed(Transaction transaction, long clock) {
    UUID id = transaction.key().transactionId();
    return new Dossier(transaction, Shares.NONE, Said.NOTHING)
        .assess(id, TestPolicy.POLICY, clock)
        .assessed();
  }

  static List<Rule> rules(Assessment assessment) {
    return assessment.findings().stream().map(Finding::rule).toList();
  }
}
