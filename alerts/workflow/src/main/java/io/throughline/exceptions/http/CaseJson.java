package io.throughline.exceptions.http;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.throughline.events.CaseAuditEntry;
import io.throughline.events.CaseProposal;
import io.throughline.events.ExceptionCase;
import io.throughline.events.PostingException;
import io.throughline.events.RefusalReason;
import io.throughline.http.Answer;
import java.util.List;
import java.util.Objects;

/**
 * Cases as JSON. Amounts are whole minor units, moments ISO 8601 in UTC; what is not known is null.
 */
final class CaseJson {
  private CaseJson() {}

  /** As in a list. */
  static ObjectNode summary(ExceptionCase known) {
    PostingException exception = known.getException();
    ObjectNode json =
        Answer.object()
            .put("caseId", known.getCaseId())
            .put("state", known.getState().name())
            .put("resolution", text(known.getResolution()))
            .put("amount", exception.getAmount())
            .put("currency", exception.getCurrency())
            .put("kind", exception.getKind().name())
            .put("claimNumber", exception.getClaimNumber())
            .put("payer", exception.getPayer())
            .put("payerName", exception.getPayerName())
            .put("facility", exception.getFacility())
            .put("assignee", known.getAssignee())
            .put("exceptionRevision", exception.getRevision())
            .put("openedAt", known.getOpenedAt().toString())
            .put("updatedAt", known.getUpdatedAt().toString())
            .put("retries", known.getRetries())
            .put("nextRetryAt", text(known.getNextRetryAt()));
    ArrayNode rules = json.putArray("rules");
    exception.getReasons().stream().map(RefusalReason::getRule).distinct().forEach(rules::add);
    return json;
  }

  /** With all that is known, and the trail. */
  static ObjectNode whole(ExceptionCase known, List<CaseAuditEntry> trail) {
    PostingException exception = known.getException();
    ObjectNode json =
        summary(known)
            .put("status", exception.getStatus().name())
            .put("candidateId", exception.getCandidateId())
            .put("transactionId", exception.getTransactionId())
            .put("remittanceId", exception.getRemittanceId())
            .put("traceIssuer", exception.getTraceIssuer())
            .put("trace", exception.getTrace())
            .put("billingProvider", exception.getBillingProvider())
            .put("serviceLine", exception.getServiceLine())
            .put("adjusted", exception.getAdjusted())
            .put("fourEyesAbove", exception.getFourEyesAbove())
            .put("postingId", exception.getPostingId())
            .put("sourceUri", exception.getSourceUri())
            .put("byteOffset", exception.getByteOffset())
            .put("byteLength", exception.getByteLength())
            .put("segmentTag", exception.getSegmentTag())
            .put("occurredAt", exception.getOccurredAt().toString())
            .put("auditSequence", known.getAuditSequence())
            .put("auditHash", known.getAuditHash());
    json.set("proposal", known.getProposal() == null ? null : proposal(known.getProposal()));
    ArrayNode reasons = json.putArray("reasons");
    exception.getReasons().forEach(reason -> reasons.add(reason(reason)));
    ArrayNode entries = json.putArray("trail");
    trail.forEach(entry -> entries.add(entry(entry)));
    return json;
  }

  private static ObjectNode proposal(CaseProposal proposal) {
    ObjectNode json =
        Answer.object()
            .put("decisionId", proposal.getDecisionId())
            .put("action", proposal.getAction().name())
            .put("by", proposal.getBy())
            .put("at", proposal.getAt().toString())
            .put("reason", proposal.getReason());
    ArrayNode rules = json.putArray("overriddenRules");
    proposal.getOverriddenRules().forEach(rules::add);
    return json;
  }

  private static ObjectNode reason(RefusalReason reason) {
    return Answer.object()
        .put("rule", reason.getRule())
        .put("detail", reason.getDetail())
        .put("segment", reason.getSegment())
        .put("expected", reason.getExpected())
        .put("actual", reason.getActual())
        .put("missing", reason.getMissing())
        .put("heals", reason.getHeals())
        .put("overridable", reason.getOverridable());
  }

  private static ObjectNode entry(CaseAuditEntry entry) {
    return Answer.object()
        .put("sequence", entry.getSequence())
        .put("at", entry.getAt().toString())
        .put("step", entry.getStep().name())
        .put("state", entry.getState().name())
        .put("by", entry.getBy())
        .put("detail", entry.getDetail())
        .put("amount", entry.getAmount())
        .put("decisionId", entry.getDecisionId())
        .put("exceptionRevision", entry.getExceptionRevision())
        .put("hash", entry.getHash());
  }

  private static String text(Object value) {
    return Objects.toString(value, null);
  }
}
