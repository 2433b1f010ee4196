package io.throughline.exceptions.cases;

import io.throughline.events.DecisionAction;
import io.throughline.events.ExceptionCase;
import io.throughline.events.ExceptionDecision;
import io.throughline.events.ExceptionStatus;
import io.throughline.events.PostingException;
import io.throughline.events.PostingKind;
import io.throughline.events.RefusalReason;
import io.throughline.events.TransactionKind;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Cases and requests for tests. */
public final class Cases {
  public static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");
  public static final long LIMIT = 10_000;
  public static final RetrySchedule SCHEDULE =
      new RetrySchedule(Duration.ofSeconds(60), Duration.ofHours(1), 3, 7);
  public static final RefusalReason BALANCE = reason("claim-balance", false, true);
  public static final RefusalReason PERIOD = reason("period-open", false, true);
  public static final RefusalReason PAYER = reason("payer-known", false, false);
  public static final RefusalReason CLAIM = reason("claim-known", true, false);

  private Cases() {}

  private static RefusalReason reason(String rule, boolean heals, boolean overridable) {
    return RefusalReason.newBuilder()
        .setRule(rule)
        .setDetail("of a test")
        .setHeals(heals)
        .setOverridable(overridable)
        .build();
  }

  /** A refusal, revision 1. */
  public static PostingException refused(String id, long amount, RefusalReason... reasons) {
    return PostingException.newBuilder()
        .setExceptionId(id)
        .setCandidateId("candidate")
        .setKind(PostingKind.PAYMENT)
        .setRevision(1)
        .setStatus(ExceptionStatus.OPEN)
        .setTransactionId("transaction")
        .setTransactionKind(TransactionKind.CLAIM)
        .setRemittanceId("remittance")
        .setTraceIssuer("")
        .setTrace("")
        .setBillingProvider("")
        .setClaimNumber("CLM1")
        .setPayer("FP107")
        .setFacility("RVH")
        .setAmount(amount)
        .setAdjusted(0)
        .setCurrency("USD")
        .setReasons(List.of(reasons))
        .setFourEyesAbove(LIMIT)
        .setSourceUri("a.835")
        .setByteOffset(0)
        .setByteLength(1)
        .setSegment(1)
        .setSegmentTag("CLP")
        .setRulesVersion("r1")
        .setReferenceVersion("m1")
        .setOccurredAt(NOW)
        .build();
  }

  /** The next revision of a refusal. */
  public static PostingException next(
      PostingException before, ExceptionStatus status, RefusalReason... reasons) {
    return PostingException.newBuilder(before)
        .setRevision(before.getRevision() + 1)
        .setStatus(status)
        .setReasons(List.of(reasons))
        .build();
  }

  /** A case of a refusal. */
  public static ExceptionCase open(PostingException refused) {
    ExceptionCase known = Revisions.begin(refused, NOW);
    new Revisions(SCHEDULE).take(known, refused, NOW);
    return known;
  }

  /** A request of revision 1 with an id of its own. */
  public static ExceptionDecision request(
      String caseId, DecisionAction action, String by, String role) {
    return ExceptionDecision.newBuilder()
        .setDecisionId(UUID.randomUUID().toString())
        .setExceptionId(caseId)
        .setCandidateId("candidate")
        .setTransactionId("transaction")
        .setRemittanceId("remittance")
        .setAction(action)
        .setExceptionRevision(1)
        .setBy(by)
        .setAt(NOW)
        .setRole(role)
        .build();
  }

  /** An approval of the claim's balance, with a reason. */
  public static ExceptionDecision approval(String caseId, String by, String role) {
    ExceptionDecision approval = request(caseId, DecisionAction.APPROVE, by, role);
    approval.setReason("checked");
    approval.setOverriddenRules(List.of(BALANCE.getRule()));
    return approval;
  }
}
