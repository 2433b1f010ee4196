package io.throughline.ingest.outgoing;

import io.throughline.events.Reference;
import io.throughline.events.ReferenceKind;
import io.throughline.events.RemittanceAdvised;
import io.throughline.events.RevenueEvent;
import io.throughline.transaction.TransactionKey;

/** Kafka keys of events: events about one thing stand in one partition, in order. */
final class EventKey {
  private EventKey() {}

  /**
   * Billing provider and claim number for events about a claim, TRN03 and TRN02 for a remittance as
   * a whole, else the issuer and number of what is acknowledged.
   */
  static String of(RevenueEvent event) {
    return TransactionKey.of(event).map(TransactionKey::recordKey).orElseGet(() -> other(event));
  }

  private static String other(RevenueEvent event) {
    if (event.getMilestone() instanceof RemittanceAdvised) {
      return of(event, ReferenceKind.PAYMENT_TRACE);
    }
    String group = of(event, ReferenceKind.GROUP_CONTROL_NUMBER);
    return group.isEmpty() ? of(event, ReferenceKind.INTERCHANGE_CONTROL_NUMBER) : group;
  }

  private static String of(RevenueEvent event, ReferenceKind kind) {
    for (Reference reference : event.getReferences()) {
      if (reference.getKind() == kind) {
        return reference.getIssuer() + "|" + reference.getRaw();
      }
    }
    return "";
  }
}
