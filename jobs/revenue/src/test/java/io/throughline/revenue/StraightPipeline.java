package io.throughline.revenue;

import io.throughline.events.RevenueEvent;
import io.throughline.transaction.AssessedTransaction;
import io.throughline.transaction.Delivery;
import io.throughline.transaction.Dossier;
import io.throughline.transaction.Facts;
import io.throughline.transaction.NumberMention;
import io.throughline.transaction.NumberedClaims;
import io.throughline.transaction.PayerNumber;
import io.throughline.transaction.Route;
import io.throughline.transaction.TransactionKey;
import io.throughline.transaction.policy.Policy;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The job without Flink and without a clock: each message is taken in at once. */
final class StraightPipeline {
  private final Map<PayerNumber, NumberedClaims> numbers = new HashMap<>();
  private final Map<TransactionKey, Dossier> dossiers = new HashMap<>();
  private final Map<TransactionKey, AssessedTransaction> assessed = new HashMap<>();

  StraightPipeline arrive(List<RevenueEvent> events) {
    events.forEach(this::arrive);
    return this;
  }

  private void arrive(RevenueEvent event) {
    Route route = Route.of(Facts.from(event).orElseThrow());
    for (NumberMention mention : route.mentions()) {
      NumberedClaims before =
          numbers.getOrDefault(mention.number(), NumberedClaims.empty(mention.number()));
      NumberedClaims after = before.with(mention);
      numbers.put(mention.number(), after);
      after.since(before, mention).forEach(this::take);
    }
    route.deliveries().forEach(this::take);
  }

  private void take(Delivery delivery) {
    TransactionKey key = delivery.to();
    Dossier.Taken taken = dossiers.getOrDefault(key, Dossier.empty(key)).take(delivery.message());
    if (!taken.changed()) {
      return;
    }
    dossiers.put(key, taken.dossier());
    if (taken.dossier().isAssessable()) {
      Dossier.Assessed now =
          taken.dossier().assess(key.transactionId(), Policy.standard(), PolicyOperator.NO_CLOCK);
      dossiers.put(key, now.dossier());
      assessed.put(key, now.assessed());
      now.dossier().deliveries(null, now.assessed().assessment()).forEach(this::take);
    }
  }

  /** The latest assessment of each transaction. */
  List<AssessedTransaction> assessed() {
    return List.copyOf(assessed.values());
  }
}
