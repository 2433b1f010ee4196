package io.throughline.local;

import io.throughline.events.ExceptionStatus;
import io.throughline.events.PostingException;
import io.throughline.events.PostingKind;
import io.throughline.events.RefusalReason;
import io.throughline.events.TransactionKind;
import java.time.Instant;
import java.util.List;

/** What a revenue job would say of refused candidates. */
final class RefusedCandidates {
  static final long FOUR_EYES_ABOVE = 100_000;
  static final RefusalReason OVERRIDABLE = reason("claim-balance", false, true);
  static final RefusalReason FIXED = reason("payer-known", false, false);
  static final RefusalReason HEALING = reason("claim-known", true, false);

  private RefusedCandidates() {}

  private static RefusalReason reason(String rule, boolean heals, boolean overridable) {
    return RefusalReason.newBuilder()
        .setRule(rule)
        .setDetail("of a test")
        .setHeals(heals)
        .setOverridable(overridable)
        .build();
  }

  static PostingException open(String id, int revision, long amount, RefusalReason... reasons) {
    return PostingException.newBuilder()
        .setExceptionId(id)
        .setCandidateId("candidate-" + id)
        .setKind(PostingKind.PAYMENT)
        .setRevision(revision)
        .setStatus(ExceptionStatus.OPEN)
        .setTransactionId("transaction-" + id)
        .setTransactionKind(TransactionKind.CLAIM)
        .setRemittanceId("")
        .setTraceIssuer("1512345678")
        .setTrace("0012345678")
        .setBillingProvider("1234567893")
        .setClaimNumber("CLM-" + id)
        .setPayer("FP107")
        .setFacility("RVH")
        .setAmount(amount)
        .setAdjusted(0)
        .setCurrency("USD")
        .setReasons(List.of(reasons))
        .setFourEyesAbove(FOUR_EYES_ABOVE)
        .setSourceUri("inbox/a.835")
        .setByteOffset(0)
        .setByteLength(1)
        .setSegment(1)
        .setSegmentTag("CLP")
        .setRulesVersion("r1")
        .setReferenceVersion("m1")
        .setOccurredAt(Instant.parse("2026-03-01T10:00:00Z"))
        .build();
  }
}
