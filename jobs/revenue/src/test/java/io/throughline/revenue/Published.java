package io.throughline.revenue;

import io.throughline.events.FindingState;
import io.throughline.events.LineageEntry;
import io.throughline.events.Topic;
import io.throughline.events.TransactionState;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificRecord;

/** What was published, by topic, in order. */
record Published(List<Publication> all) {
  List<TransactionState> states() {
    return values(Topic.TRANSACTIONS)
        .map(record -> generated(record, new TransactionState()))
        .toList();
  }

  List<FindingState> findings() {
    return values(Topic.FINDINGS).map(FindingState.class::cast).toList();
  }

  List<LineageEntry> lineage() {
    return values(Topic.LINEAGE).map(record -> generated(record, new LineageEntry())).toList();
  }

  /** The last state of a transaction. */
  Optional<TransactionState> state(UUID transactionId) {
    return states().stream()
        .filter(state -> state.getTransactionId().equals(transactionId.toString()))
        .reduce((earlier, later) -> later);
  }

  private Stream<SpecificRecord> values(Topic topic) {
    return all.stream().filter(one -> one.topic() == topic).map(Publication::value);
  }

  /** The record as Avro generates it. */
  static <T extends SpecificRecord> T generated(SpecificRecord record, T made) {
    for (Schema.Field field : made.getSchema().getFields()) {
      made.put(field.pos(), record.get(field.pos()));
    }
    return made;
  }

  /** Without the time at which it was said, which depends on how far the clock was. */
  static TransactionState timeless(TransactionState state) {
    state.setAssessedAt(null);
    return state;
  }
}
