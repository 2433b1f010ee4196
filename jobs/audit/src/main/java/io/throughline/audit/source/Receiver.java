package io.throughline.audit.source;

import io.throughline.events.ExceptionDecision;
import io.throughline.events.FindingState;
import io.throughline.events.LineageEntry;
import io.throughline.events.Posting;
import io.throughline.events.PostingException;
import io.throughline.events.ReferenceRecord;
import io.throughline.events.RevenueEvent;
import io.throughline.events.TransactionState;
import org.apache.avro.specific.SpecificRecord;

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

  /** A posting that was published. */
  void posting(Posting posting);

  /** What was published of a refused posting. */
  void exception(PostingException exception);

  /** What people decided about one. */
  void decision(ExceptionDecision decision);

  /** A policy or master data. */
  void reference(ReferenceRecord reference);

  /**
   * One of them.
   *
   * @throws IllegalArgumentException when it is of another schema
   */
  default void record(SpecificRecord record) {
    switch (record) {
      case RevenueEvent event -> event(event, false);
      case TransactionState state -> state(state);
      case FindingState finding -> finding(finding);
      case LineageEntry entry -> lineage(entry);
      case Posting posting -> posting(posting);
      case PostingException exception -> exception(exception);
      case ExceptionDecision decision -> decision(decision);
      case ReferenceRecord reference -> reference(reference);
      default ->
          throw new IllegalArgumentException("no receiver for " + record.getSchema().getName());
    }
  }
}
