package io.throughline.audit.load;

import io.throughline.audit.sql.Database;
import io.throughline.audit.sql.Table;
import io.throughline.events.Dimensions;
import io.throughline.events.Reference;
import io.throughline.events.ReferenceKind;
import io.throughline.events.RemittanceAdvised;
import io.throughline.events.RemittanceReceived;
import io.throughline.events.RevenueEvent;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Canonical events as rows. */
final class EventRows implements AutoCloseable {
  /** Those that the rules speak of. */
  private static final Set<ReferenceKind> USED =
      EnumSet.of(
          ReferenceKind.PATIENT_CONTROL_NUMBER,
          ReferenceKind.PAYER_CLAIM_CONTROL_NUMBER,
          ReferenceKind.ACCOUNT_NUMBER,
          ReferenceKind.PAYMENT_TRACE,
          ReferenceKind.DEPOSIT_BATCH,
          ReferenceKind.JOURNAL_DOCUMENT,
          ReferenceKind.POSTING_ID,
          ReferenceKind.JOURNAL_LINE);

  private final Table arrivals;
  private final Table references;
  private final RemittanceRows remittances;
  private long count;

  EventRows(Database database) {
    arrivals = database.table("arrival");
    references = database.table("reference");
    remittances = new RemittanceRows(database);
  }

  void add(RevenueEvent event, boolean afterCut) {
    long arrival = ++count;
    addArrival(arrival, event, afterCut);
    addReferences(arrival, event.getReferences());
    switch (event.getMilestone()) {
      case RemittanceReceived claim -> remittances.add(arrival, claim);
      case RemittanceAdvised advice -> remittances.add(arrival, advice);
      default -> {
        // Its row says all.
      }
    }
  }

  long count() {
    return count;
  }

  private void addArrival(long arrival, RevenueEvent event, boolean afterCut) {
    Dimensions dimensions = event.getDimensions();
    MilestoneCells cells = MilestoneCells.of(event.getMilestone());
    arrivals
        .add(arrival)
        .add(afterCut)
        .add(event.getEventId())
        .add(event.getMilestone().getClass().getSimpleName())
        .add(event.getOccurredAt())
        .add(event.getRecordedAt())
        .add(event.getSource().getUri())
        .add(event.getSource().getPosition().getByteOffset())
        .add(dimensions.getBillingProvider())
        .add(dimensions.getPayer())
        .add(dimensions.getPayerName())
        .add(dimensions.getFacility())
        .add(dimensions.getServiceLine())
        .add(event.getCausationId())
        .add(event.getPatientToken())
        .add(cells.currency())
        .add(cells.charge())
        .add(cells.paid())
        .add(cells.amount())
        .add(cells.frequency())
        .add(cells.purpose())
        .add(cells.level())
        .add(cells.outcome())
        .add(cells.status())
        .add(cells.serviceFrom())
        .add(cells.lineImbalance())
        .add(cells.imbalance())
        .add(cells.paymentDate())
        .add(cells.paymentMethod())
        .end();
  }

  private void addReferences(long arrival, List<Reference> all) {
    int ordinal = 0;
    for (Reference reference : all) {
      ordinal++;
      if (USED.contains(reference.getKind())) {
        references
            .add(arrival)
            .add(ordinal)
            .add(reference.getKind().name())
            .add(reference.getIssuer())
            .add(reference.getRaw())
            .add(reference.getNormalised())
            .end();
      }
    }
  }

  @Override
  public void close() {
    arrivals.close();
    references.close();
    remittances.close();
  }
}
