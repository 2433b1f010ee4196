package io.throughline.audit.source;

import io.throughline.events.FindingState;
import io.throughline.events.LineageEntry;
import io.throughline.events.RevenueEvent;
import io.throughline.events.TransactionState;
import java.util.List;

/** Records in memory, in the order in which they were published. */
public record CollectedRecords(
    List<RevenueEvent> events,
    List<TransactionState> states,
    List<FindingState> findings,
    List<LineageEntry> lineage)
    implements Records {
  @Override
  public void read(Receiver receiver) {
    events.forEach(event -> receiver.event(event, false));
    states.forEach(receiver::state);
    findings.forEach(receiver::finding);
    lineage.forEach(receiver::lineage);
  }
}
