package io.throughline.exceptions.stream;

import io.throughline.decision.DecisionSigner;
import io.throughline.decision.trail.AuditChain;
import io.throughline.events.CaseAuditEntry;
import io.throughline.events.ExceptionCase;
import io.throughline.events.ExceptionDecision;
import io.throughline.events.PostingException;
import io.throughline.exceptions.cases.Step;
import java.time.Instant;
import java.util.Optional;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * The cases of a task: each change of one is kept, told, and linked to its audit trail, all in the
 * transaction of the record at hand.
 */
final class CaseBook {
  private final ProcessorContext<Object, Object> context;
  private final KeyValueStore<String, ExceptionCase> cases;
  private final KeyValueStore<String, CaseAuditEntry> trails;
  private final KeyValueStore<String, String> due;

  CaseBook(ProcessorContext<Object, Object> context) {
    this.context = context;
    this.cases = context.getStateStore(Stores.CASES);
    this.trails = context.getStateStore(Stores.TRAILS);
    this.due = context.getStateStore(Stores.DUE);
  }

  Optional<ExceptionCase> find(String caseId) {
    return Optional.ofNullable(cases.get(caseId));
  }

  /** Keeps a case that a step has changed. */
  void keep(ExceptionCase changed, Step step, Instant now) {
    CaseAuditEntry entry = entry(changed, step, now);
    changed.setUpdatedAt(now);
    changed.setAuditSequence(entry.getSequence());
    changed.setAuditHash(entry.getHash());
    String caseId = changed.getCaseId();
    cases.put(caseId, changed);
    trails.put(Stores.trailKey(caseId, entry.getSequence()), entry);
    if (changed.getNextRetryAt() != null) {
      // One that is no longer true is passed over when its time has come.
      due.put(Stores.dueKey(changed.getNextRetryAt(), caseId), caseId);
    }
    forward(CasesTopology.AUDIT_SINK, caseId, entry, now);
    forward(CasesTopology.CASES_SINK, caseId, changed, now);
  }

  /** Tells the revenue job a decision, signed anew. */
  void decide(ExceptionDecision decision, DecisionSigner signer, Instant now) {
    forward(CasesTopology.DECISIONS_SINK, decision.getExceptionId(), signer.sign(decision), now);
  }

  private void forward(String sink, String caseId, Object value, Instant now) {
    context.forward(new Record<>(caseId, value, now.toEpochMilli()), sink);
  }

  private static CaseAuditEntry entry(ExceptionCase known, Step step, Instant now) {
    PostingException exception = known.getException();
    return AuditChain.seal(
        CaseAuditEntry.newBuilder()
            .setCaseId(known.getCaseId())
            .setSequence(known.getAuditSequence() + 1)
            .setAt(now)
            .setStep(step.step())
            .setState(known.getState())
            .setBy(step.by())
            .setDetail(step.detail())
            .setAmount(exception.getAmount())
            .setAdjusted(exception.getAdjusted())
            .setCurrency(exception.getCurrency())
            .setDecisionId(step.decisionId())
            .setExceptionRevision(exception.getRevision())
            .setPreviousHash(
                known.getAuditSequence() == 0 ? AuditChain.BEGINNING : known.getAuditHash())
            .setHash("")
            .build());
  }
}
