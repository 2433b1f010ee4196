package io.throughline.revenue;

import io.throughline.events.RevenueEvent;
import io.throughline.events.Topic;
import io.throughline.transaction.AssessedTransaction;
import io.throughline.transaction.Delivery;
import io.throughline.transaction.Dossier;
import io.throughline.transaction.EventFact;
import io.throughline.transaction.Facts;
import io.throughline.transaction.MatchRule;
import io.throughline.transaction.Message;
import io.throughline.transaction.TransactionKey;
import io.throughline.transaction.policy.Policy;
import java.util.List;
import java.util.UUID;

/** What generated events say, and what it should come to. */
final class ToldEvents {
  static final Origin ORIGIN = new Origin(Topic.CLAIMS, 3, 7_000);

  private ToldEvents() {}

  static Told of(RevenueEvent event) {
    return new Told(ORIGIN, Facts.from(event).orElseThrow());
  }

  /** On its way to the claim whose number it names. */
  static Addressed toClaim(RevenueEvent event) {
    EventFact told = of(event).event();
    TransactionKey claim = TransactionKey.of(event).orElseThrow();
    return Addressed.of(
        new Delivery(claim, new Message.AddFact(told.fact(), MatchRule.CLAIM_NUMBER)), ORIGIN);
  }

  static UUID claimOf(List<RevenueEvent> events) {
    return TransactionKey.of(events.getFirst()).orElseThrow().transactionId();
  }

  /** The state that a claim of these events has before any time is known, without Flink. */
  static AssessedTransaction expected(List<RevenueEvent> events) {
    return expected(events, Policy.standard(), PolicyOperator.NO_CLOCK);
  }

  /** The state that a claim of these events has at a time, micros since epoch. */
  static AssessedTransaction expected(List<RevenueEvent> events, Policy policy, long clock) {
    Dossier dossier = Dossier.empty(TransactionKey.of(events.getFirst()).orElseThrow());
    for (RevenueEvent event : events) {
      dossier = dossier.take(toClaim(event).message()).dossier();
    }
    return dossier.assess(claimOf(events), policy, clock).assessed();
  }
}
