package io.throughline.proof;

import io.throughline.audit.source.Receiver;
import io.throughline.events.FindingState;
import io.throughline.events.LineageEntry;
import io.throughline.events.ReferenceRecord;
import io.throughline.events.RevenueEvent;
import io.throughline.events.TransactionState;
import io.throughline.simulator.check.Published;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Everything in the topics, in order. */
final class RecordsRead implements Receiver {
  final List<RevenueEvent> events = new ArrayList<>();
  final List<TransactionState> states = new ArrayList<>();
  final List<FindingState> findings = new ArrayList<>();
  final List<LineageEntry> lineage = new ArrayList<>();

  @Override
  public void event(RevenueEvent event, boolean afterCut) {
    events.add(event);
  }

  @Override
  public void state(TransactionState state) {
    states.add(state);
  }

  @Override
  public void finding(FindingState finding) {
    findings.add(finding);
  }

  @Override
  public void lineage(LineageEntry entry) {
    lineage.add(entry);
  }

  @Override
  public void reference(ReferenceRecord reference) {
    // The test gives the policy.
  }

  /** The latest of each transaction and finding. */
  Published latest() {
    Map<String, TransactionState> byTransaction = new LinkedHashMap<>();
    states.forEach(state -> byTransaction.put(state.getTransactionId(), state));
    Map<String, FindingState> byFinding = new LinkedHashMap<>();
    findings.forEach(finding -> byFinding.put(finding.getFindingId(), finding));
    return new Published(byTransaction.values(), byFinding.values(), lineage);
  }
}
