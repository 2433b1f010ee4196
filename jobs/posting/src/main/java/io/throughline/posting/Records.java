package io.throughline.posting;

import io.throughline.events.NameUuid;
import io.throughline.events.Posting;
import io.throughline.events.PostingException;
import io.throughline.events.PostingKind;
import io.throughline.events.PostingLine;
import io.throughline.events.TransactionKind;
import io.throughline.posting.Draft.Line;
import io.throughline.posting.Progress.Standing;
import io.throughline.reference.ReferenceData;
import io.throughline.transaction.Fact;
import io.throughline.transaction.Numbered;
import io.throughline.transaction.TransactionKey;
import io.throughline.transaction.Verdict;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Makes the records that are published of a candidate. */
final class Records {
  private final Candidate candidate;
  private final Source source;
  private final ReferenceData reference;
  private final long clock;

  /**
   * @param clock micros since epoch; {@link Long#MIN_VALUE} while there is none
   */
  Records(Candidate candidate, ReferenceData reference, long clock) {
    this.candidate = candidate;
    this.source = candidate.source();
    this.reference = reference;
    this.clock = clock;
  }

  Standing standing(int revision, Draft draft) {
    return new Standing(postingId(candidate.id(), revision), draft);
  }

  private static UUID postingId(UUID candidate, int revision) {
    return NameUuid.of("posting", candidate.toString(), Integer.toString(revision));
  }

  /** The first posting of what a reversal or takeback takes back; null when there is none. */
  UUID compensated(Standing posting) {
    UUID original = posting.draft().original();
    return original == null ? null : postingId(original, 1);
  }

  /**
   * The record of a posting.
   *
   * @param compensates the posting that it takes back; null when there is none
   */
  Posting posting(Standing posting, int revision, UUID compensates) {
    Draft draft = posting.draft();
    boolean isOfClaim = draft.claim() != null;
    return Posting.newBuilder()
        .setPostingId(posting.id().toString())
        .setKind(draft.kind())
        .setCandidateId(candidate.id().toString())
        .setRevision(revision)
        .setCompensates(compensates == null ? null : compensates.toString())
        .setTransactionId((isOfClaim ? draft.claim() : remittance()).toString())
        .setTransactionKind(isOfClaim ? TransactionKind.CLAIM : TransactionKind.REMITTANCE)
        .setRemittanceId(remittanceId())
        .setTraceIssuer(trace().issuer())
        .setTrace(trace().number())
        .setBillingProvider(draft.provider())
        .setClaimNumber(draft.claimNumber())
        .setPayer(draft.payer())
        .setFacility(draft.facility())
        .setServiceLine(draft.serviceLine())
        .setCompanyCode(draft.company())
        .setFiscalPeriod(draft.period())
        .setPostingDate(LocalDate.ofEpochDay(draft.postingDay()))
        .setCurrency(draft.currency())
        .setLines(lines(draft.lines()))
        .setEvidence(evidence())
        .setWarnings(draft.warnings())
        .setRulesVersion(Desk.RULES_VERSION)
        .setReferenceVersion(draft.referenceVersion())
        .setDecisionId(draft.decisionId())
        .setApprovedBy(draft.approvedBy())
        .setOccurredAt(time(source.fact().occurredAt()))
        .setValidatedAt(at())
        .build();
  }

  private static List<PostingLine> lines(List<Line> lines) {
    List<PostingLine> records = new ArrayList<>(lines.size());
    for (Line line : lines) {
      records.add(
          new PostingLine(
              records.size() + 1,
              line.account(),
              line.amount(),
              line.costCenter(),
              line.purpose(),
              line.group(),
              line.reason()));
    }
    return records;
  }

  /** The record of the candidate's exception, as progress has it. */
  PostingException exception(Progress progress) {
    Fact fact = source.fact();
    TransactionKey claim = claim();
    Standing standing = progress.postings().standing();
    return PostingException.newBuilder()
        .setExceptionId(NameUuid.of("exception", candidate.id().toString()).toString())
        .setCandidateId(candidate.id().toString())
        .setKind(source.kind())
        .setRevision(progress.exceptionRevision())
        .setStatus(progress.status())
        .setTransactionId((claim == null ? remittance() : claim.transactionId()).toString())
        .setTransactionKind(claim == null ? TransactionKind.REMITTANCE : TransactionKind.CLAIM)
        .setRemittanceId(remittanceId())
        .setTraceIssuer(trace().issuer())
        .setTrace(trace().number())
        .setBillingProvider(source.provider())
        .setClaimNumber(claim == null ? "" : claim.number())
        .setPayer(fact.parties().payer())
        .setPayerName(fact.parties().payerName())
        .setFacility(facility())
        .setServiceLine(fact.parties().serviceLine())
        .setAmount(source.paid())
        .setAdjusted(source.adjusted())
        .setCurrency(fact.currency())
        .setReasons(
            progress.reasons().stream()
                .map(reason -> reason.record(isOverridable(reason.rule())))
                .toList())
        .setFourEyesAbove(reference.postingPolicy().fourEyesAbove())
        .setEvidence(evidence())
        .setSourceUri(fact.evidence().uri())
        .setByteOffset(fact.evidence().byteOffset())
        .setByteLength(fact.evidence().byteLength())
        .setSegment(fact.evidence().segment())
        .setSegmentTag(fact.evidence().tag())
        .setRulesVersion(Desk.RULES_VERSION)
        .setReferenceVersion(reference.version())
        .setOccurredAt(time(fact.occurredAt()))
        .setAt(at())
        .setPostingId(standing == null ? null : standing.id().toString())
        .setDecisionId(candidate.directives().decisionId())
        .build();
  }

  private boolean isOverridable(PostingRule rule) {
    return rule != PostingRule.ERP_REFUSED && reference.postingPolicy().isOverridable(rule.key());
  }

  private String facility() {
    Verdict verdict = candidate.verdict();
    return verdict != null && verdict.facility() != null
        ? verdict.facility()
        : source.fact().parties().facility();
  }

  /** The claim that has it, else the one that it names; null when it is of no claim. */
  private TransactionKey claim() {
    if (source.kind() == PostingKind.PROVIDER_ADJUSTMENT) {
      return null;
    }
    if (candidate.verdict() != null) {
      return candidate.verdict().claim();
    }
    String number =
        TransactionKey.claimNumber(
            source.fact().references().claimNumber(), source.fact().parties().payerClaimNumber());
    return number == null ? null : TransactionKey.claim(source.provider(), number);
  }

  private List<String> evidence() {
    Verdict verdict = candidate.verdict();
    String told = source.fact().toldBy().toString();
    return verdict == null || verdict.original() == null
        ? List.of(told)
        : List.of(told, verdict.original().toString());
  }

  private Numbered trace() {
    Numbered trace = source.fact().references().trace();
    return trace == null ? new Numbered("", "") : trace;
  }

  private UUID remittance() {
    return Notice.bookOf(source.fact(), candidate.id());
  }

  private String remittanceId() {
    return source.fact().references().trace() == null ? "" : remittance().toString();
  }

  private Instant at() {
    return clock == Long.MIN_VALUE ? null : time(clock);
  }

  private static Instant time(long micros) {
    return Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
  }
}
