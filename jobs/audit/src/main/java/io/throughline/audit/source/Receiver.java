package io.throughline.audit.source;

import io.throughline.events.FindingState;
import io.throughline.events.LineageEntry;
import io.throughline.events.ReferenceRecord;
import io.throughline.events.RevenueEvent;
import io.throughline.events.TransactionState;

/** Takes the records to audit; of records of one key, the latest last. */
public interface Receiver {
  /**
   * A canonical event.
   *
   * @param afterCut what was published may know it or not: whatever it touches is not judged
   */
  void event(RevenueEvent event, boolean afterCut);

  /** What was published of a transaction. */
  void state(TransactionState state);

  /** What was published of a finding. */
  void finding(FindingState finding);

  /** What was published of a transaction's lineage. */
  void lineage(LineageEntry entry);

  /** A policy or master data. */
  void reference(ReferenceRecord reference);
}
