package io.throughline.revenue;

import io.throughline.events.RevenueEvent;
import io.throughline.transaction.AssessedTransaction;
import io.throughline.transaction.Facts;
import io.throughline.transaction.Transaction;
import io.throughline.transaction.TransactionKey;
import java.util.List;

/** Facts of generated events, and what they should come to. */
final class KeyedFacts {
  private KeyedFacts() {}

  static KeyedFact of(RevenueEvent event) {
    TransactionKey key = TransactionKey.of(event).orElseThrow();
    return new KeyedFact(
        TransactionId.of(key.transactionId()), key, 3, 7_000, Facts.from(event).orElseThrow());
  }

  static List<KeyedFact> of(List<RevenueEvent> events) {
    return events.stream().map(KeyedFacts::of).toList();
  }

  /** The state that a transaction of these events has, computed without Flink. */
  static AssessedTransaction expected(List<RevenueEvent> events) {
    Transaction transaction = Transaction.empty(TransactionKey.of(events.get(0)).orElseThrow());
    for (RevenueEvent event : events) {
      transaction = transaction.add(Facts.from(event).orElseThrow()).transaction();
    }
    return AssessedTransaction.of(transaction);
  }
}
