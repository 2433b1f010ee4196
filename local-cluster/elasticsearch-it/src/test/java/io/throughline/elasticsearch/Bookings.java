package io.throughline.elasticsearch;

import io.throughline.events.DecisionAction;
import io.throughline.events.ExceptionDecision;
import io.throughline.events.ExceptionStatus;
import io.throughline.events.Posting;
import io.throughline.events.PostingException;
import io.throughline.events.PostingKind;
import io.throughline.events.PostingLine;
import io.throughline.events.RefusalReason;
import io.throughline.events.TransactionKind;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** Made-up postings, refused candidates and decisions. */
final class Bookings {
  private static final Instant PAID = Instant.parse("2026-01-05T08:00:00Z");

  private Bookings() {}

  /** A payment of 800.00; a correction when it compensates one. */
  static Posting posting(String id, String transaction, int revision, String compensates) {
    long sign = compensates == null ? 1 : -1;
    return Posting.newBuilder()
        .setPostingId(id)
        .setKind(compensates == null ? PostingKind.PAYMENT : PostingKind.CORRECTION)
        .setCandidateId("remittance-of-" + transaction)
        .setRevision(revision)
        .setCompensates(compensates)
        .setTransactionId(transaction)
        .setTransactionKind(TransactionKind.CLAIM)
        .setRemittanceId("r1")
        .setTraceIssuer("1999999999")
        .setTrace("0012345")
        .setBillingProvider("1234567893")
        .setClaimNumber("CLAIM1")
        .setCompanyCode("1000")
        .setFiscalPeriod("2026-01")
        .setPostingDate(LocalDate.parse("2026-01-05"))
        .setCurrency("USD")
        .setLines(
            List.of(
                new PostingLine(1, "110000", sign * 80_000, null, "cash", null, null),
                new PostingLine(2, "410000", sign * 20_000, "CC7", "adjustment", "CO", "45"),
                new PostingLine(3, "120000", sign * -100_000, null, "receivable", null, null)))
        .setEvidence(List.of("remittance-of-" + transaction))
        .setRulesVersion("posting-1")
        .setReferenceVersion("m1")
        .setDecisionId(compensates == null ? "d1" : null)
        .setApprovedBy(compensates == null ? "anna" : null)
        .setOccurredAt(PAID)
        .setValidatedAt(PAID.plusSeconds(60L * revision))
        .build();
  }

  /** Refused for payer-known and claim-balance while it is open. */
  static PostingException exception(
      String id, String transaction, int revision, ExceptionStatus status, long amount) {
    List<RefusalReason> reasons =
        status == ExceptionStatus.OPEN
            ? List.of(
                RefusalReason.newBuilder()
                    .setRule("payer-known")
                    .setDetail("Payer PAYER1 is not in payers.")
                    .setMissing("payers PAYER1")
                    .setHeals(true)
                    .build(),
                RefusalReason.newBuilder()
                    .setRule("claim-balance")
                    .setDetail("CLP03 - CAS is 1.00 off.")
                    .setSegment("CLP")
                    .setExpected(100_000L)
                    .setActual(99_900L)
                    .setOverridable(true)
                    .build())
            : List.of();
    return PostingException.newBuilder()
        .setExceptionId(id)
        .setCandidateId("remittance-of-" + transaction)
        .setKind(PostingKind.PAYMENT)
        .setRevision(revision)
        .setStatus(status)
        .setTransactionId(transaction)
        .setTransactionKind(TransactionKind.CLAIM)
        .setRemittanceId("r1")
        .setTraceIssuer("1999999999")
        .setTrace("0012345")
        .setBillingProvider("1234567893")
        .setClaimNumber("CLAIM1")
        .setPayer("PAYER1")
        .setPayerName("Example Health Plan")
        .setFacility("RVH")
        .setAmount(amount)
        .setAdjusted(20_000)
        .setCurrency("USD")
        .setReasons(reasons)
        .setFourEyesAbove(500_000)
        .setEvidence(List.of("remittance-of-" + transaction))
        .setSourceUri("file:///in/a.835")
        .setByteOffset(5_000_000_000L)
        .setByteLength(312)
        .setSegment(17)
        .setSegmentTag("CLP")
        .setRulesVersion("posting-1")
        .setReferenceVersion("m1")
        .setOccurredAt(PAID)
        .setAt(PAID.plusSeconds(30L * revision))
        .build();
  }

  /** Of anna, with all that a decision can have. */
  static ExceptionDecision decision(
      String id, String exception, String transaction, DecisionAction action) {
    return ExceptionDecision.newBuilder()
        .setDecisionId(id)
        .setExceptionId(exception)
        .setCandidateId("remittance-of-" + transaction)
        .setTransactionId(transaction)
        .setRemittanceId("r1")
        .setAction(action)
        .setExceptionRevision(1)
        .setBy("anna")
        .setProposedBy("bob")
        .setAt(PAID.plusSeconds(45))
        .setReason("Called the payer.")
        .setAssignee("carl")
        .setOverriddenRules(List.of("claim-balance"))
        .setCorrections(Map.of("payer", "PAYER2", "not.a.field of ours", "x"))
        .setRole("approver")
        .build();
  }
}
