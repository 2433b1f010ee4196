package io.throughline.kpi;

import java.util.List;

/**
 * What is remembered of a transaction: what its latest state contributes. States of a transaction
 * have no number of their own; the latest is the one that comes last, as it is in its topic.
 */
record TransactionLedger(List<Contribution> contributions) implements Ledger {
  static final TransactionLedger EMPTY = new TransactionLedger(List.of());

  TransactionLedger with(Notice.Assessed assessed) {
    return assessed.contributions().equals(contributions)
        ? this
        : new TransactionLedger(assessed.contributions());
  }
}
