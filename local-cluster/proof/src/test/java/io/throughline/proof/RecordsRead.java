package io.throughline.proof;

import io.throughline.audit.source.Receiver;
import io.throughline.events.ExceptionDecision;
import io.throughline.events.FindingState;
import io.throughline.events.LineageEntry;
import io.throughline.events.Posting;
import io.throughline.events.PostingException;
import io.throughline.events.ReferenceRecord;
import io.throughline.events.RevenueEvent;
import io.throughline.events.TransactionState;
import io.throughline.simulator.check.Published;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.avro.specific.SpecificRecord;

/** Everything in the topics, in order. */
final class RecordsRead implements Receiver {
  final List<RevenueEvent> events = new ArrayList<>();
  final List<SpecificRecord> published = new ArrayList<>();

  @Override
  public void event(RevenueEvent event, boolean afterCut) {
    events.add(event);
  }

  @Override
  public void state(TransactionState state) {
    published.add(state);
  }

  @Override
  public void finding(FindingState finding) {
    published.add(finding);
  }

  @Override
  public void lineage(LineageEntry entry) {
    published.add(entry);
  }

  @Override
  public void posting(Posting posting) {
    published.add(posting);
  }

  @Override
  public void exception(PostingException exception) {
    published.add(exception);
  }

  @Override
  public void decision(ExceptionDecision decision) {
    published.add(decision);
  }

  @Override
  public void reference(ReferenceRecord reference) {
    published.add(reference);
  }

  <T extends SpecificRecord> List<T> all(Class<T> type) {
    return published.stream().filter(type::isInstance).map(type::cast).toList();
  }

  /** The latest of each transaction and finding. */
  Published latest() {
    Map<String, TransactionState> byTransaction = new LinkedHashMap<>();
    all(TransactionState.class)
        .forEach(state -> byTransaction.put(state.getTransactionId(), state));
    Map<String, FindingState> byFinding = new LinkedHashMap<>();
    all(FindingState.class).forEach(finding -> byFinding.put(finding.getFindingId(), finding));
    return new Published(byTransaction.values(), byFinding.values(), all(LineageEntry.class));
  }
}
