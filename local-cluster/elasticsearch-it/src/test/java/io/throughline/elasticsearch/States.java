package io.throughline.elasticsearch;

import io.throughline.events.Stage;
import io.throughline.events.TransactionFact;
import io.throughline.events.TransactionFinding;
import io.throughline.events.TransactionKind;
import io.throughline.events.TransactionState;
import java.time.Instant;
import java.util.List;

/** Made-up states of transactions. */
final class States {
  private static final Instant SUBMITTED = Instant.parse("2026-01-05T08:00:00.000001Z");
  private static final Instant REMITTED = Instant.parse("2026-01-19T08:00:00Z");

  private States() {}

  /** A claim of 250.00 that was paid 200.00, with two facts and a finding. */
  static TransactionState remitted(String id, String claimNumber, String payerNumber) {
    return TransactionState.newBuilder()
        .setTransactionId(id)
        .setKind(TransactionKind.CLAIM)
        .setIssuer("1234567893")
        .setNumber(claimNumber)
        .setBillingProvider("1234567893")
        .setClaimNumber(claimNumber)
        .setPayer("PAYER1")
        .setPayerName("Example Health Plan")
        .setStage(Stage.REMITTED)
        .setCharge(25_000)
        .setPaid(20_000)
        .setAdjusted(3_000)
        .setPatientResponsibility(1_000)
        .setOutstanding(1_000)
        .setSubmittedAt(SUBMITTED)
        .setRemittedAt(REMITTED)
        .setSubmissionToRemittanceMillis(REMITTED.toEpochMilli() - SUBMITTED.toEpochMilli())
        .setLastRecordedAt(REMITTED)
        .setFactCount(2)
        .setFindings(
            List.of(
                TransactionFinding.newBuilder()
                    .setFindingId("finding-of-" + id)
                    .setKind("IMBALANCE")
                    .setRule("claim-balance")
                    .setAmountAtRisk(1_000L)
                    .setEvidence(List.of("remittance-of-" + id))
                    .build()))
        .setFacts(
            List.of(
                fact("submission-of-" + id, "ClaimSubmitted", SUBMITTED, 25_000L, null, "1", null),
                fact(
                    "remittance-of-" + id,
                    "RemittanceReceived",
                    REMITTED,
                    25_000L,
                    20_000L,
                    "1",
                    payerNumber)))
        .setPolicyVersion("built-in-1")
        .build();
  }

  /** A transaction of another kind, without facts; a part of another when there is a parent. */
  static TransactionState of(
      String id, TransactionKind kind, String issuer, String number, String parent) {
    return TransactionState.newBuilder()
        .setTransactionId(id)
        .setKind(kind)
        .setIssuer(issuer)
        .setNumber(number)
        .setParentId(parent)
        .setBillingProvider("")
        .setClaimNumber("")
        .setStage(Stage.UNKNOWN)
        .setCharge(0)
        .setPaid(0)
        .setAdjusted(0)
        .setPatientResponsibility(0)
        .setOutstanding(0)
        .setLastRecordedAt(REMITTED)
        .setFactCount(0)
        .setPolicyVersion("built-in-1")
        .build();
  }

  private static TransactionFact fact(
      String eventId,
      String milestone,
      Instant at,
      Long charge,
      Long paid,
      String status,
      String payerNumber) {
    return TransactionFact.newBuilder()
        .setEventId(eventId)
        .setMilestone(milestone)
        .setOccurredAt(at)
        .setRecordedAt(at.plusSeconds(60))
        .setCharge(charge)
        .setPaid(paid)
        .setStatus(status)
        .setPayerClaimNumber(payerNumber)
        .setSourceUri("file:///in/" + milestone + ".x12")
        .setByteOffset(5_000_000_000L)
        .setByteLength(312)
        .setSegment(17)
        .setSegmentTag("CLM")
        .build();
  }
}
