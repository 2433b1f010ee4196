package io.throughline.ingest.outgoing;

import io.throughline.events.ContractAdjusted;
import io.throughline.events.JournalRejected;
import io.throughline.events.JournalTransferred;
import io.throughline.events.PaymentSettled;
import io.throughline.events.Reference;
import io.throughline.events.ReferenceKind;
import io.throughline.events.RemittanceAdvised;
import io.throughline.events.RevenueEvent;
import io.throughline.events.Topic;
import io.throughline.transaction.TransactionKey;

/** Kafka keys of events: events about one thing stand in one partition, in order. */
final class EventKey {
  private EventKey() {}

  /**
   * What the event is about: a claim by billing provider and claim number, a payment as a whole by
   * TRN03 and TRN02, billing by facility and account (else encounter), a journal by company and
   * document, a contract by its issuer and number, an acknowledgement by issuer and number of what
   * it acknowledges. The event's own id where it names none of these.
   */
  static String of(RevenueEvent event) {
    return TransactionKey.of(event).map(TransactionKey::recordKey).orElseGet(() -> other(event));
  }

  private static String other(RevenueEvent event) {
    String key =
        switch (event.getMilestone()) {
          case RemittanceAdvised m -> of(event, ReferenceKind.PAYMENT_TRACE);
          case PaymentSettled m -> of(event, ReferenceKind.PAYMENT_TRACE);
          case JournalTransferred m -> ofJournal(m.getCompanyCode(), event);
          case JournalRejected m -> ofJournal(m.getCompanyCode(), event);
          case ContractAdjusted m -> of(event, ReferenceKind.CONTRACT);
          default ->
              Topic.of(event) == Topic.BILLING
                  ? of(event, ReferenceKind.ACCOUNT_NUMBER, ReferenceKind.ENCOUNTER_NUMBER)
                  : of(
                      event,
                      ReferenceKind.GROUP_CONTROL_NUMBER,
                      ReferenceKind.INTERCHANGE_CONTROL_NUMBER);
        };
    return key.isEmpty() ? event.getEventId() : key;
  }

  /** Issuer and number of the first kind that the event names; empty when it names none. */
  private static String of(RevenueEvent event, ReferenceKind... kinds) {
    for (ReferenceKind kind : kinds) {
      Reference reference = first(event, kind);
      if (reference != null) {
        return reference.getIssuer() + "|" + reference.getRaw();
      }
    }
    return "";
  }

  private static String ofJournal(String companyCode, RevenueEvent event) {
    Reference document = first(event, ReferenceKind.JOURNAL_DOCUMENT);
    return document == null ? "" : companyCode + "|" + document.getRaw();
  }

  private static Reference first(RevenueEvent event, ReferenceKind kind) {
    for (Reference reference : event.getReferences()) {
      if (reference.getKind() == kind) {
        return reference;
      }
    }
    return null;
  }
}
