package io.throughline.posting;

import io.throughline.reference.Facility;
import io.throughline.reference.Payer;
import io.throughline.reference.Period;
import io.throughline.reference.ReferenceData;
import io.throughline.reference.ServiceLine;
import io.throughline.transaction.Statement.Advice;
import io.throughline.transaction.Verdict;
import java.util.List;

/** Holds one candidate against every rule, and finds all that it does not meet. POSTINGS.md, 4. */
final class Validation {
  private static final long MICROS_A_MINUTE = 60_000_000L;

  private final Head head;
  private final Candidate candidate;
  private final Source source;
  private final ReferenceData reference;
  private final Verdict verdict;
  private final Unmet unmet;

  /** Of a candidate whose source is known. */
  Validation(Head head, Candidate candidate, ReferenceData reference) {
    this.head = head;
    this.candidate = candidate;
    this.source = candidate.source();
    this.reference = reference;
    this.unmet = new Unmet(reference.postingPolicy(), candidate.directives());
    this.verdict = candidate.verdict();
  }

  /**
   * What becomes of it.
   *
   * @param clock micros since epoch; {@link Long#MIN_VALUE} while there is none
   */
  Ruling ruling(long clock) {
    if (candidate.directives().isWaived()) {
      return new Ruling.Waived();
    }
    if (!reference.isPublished()) {
      return new Ruling.Wait(Long.MAX_VALUE);
    }
    if (movesNothing()) {
      return new Ruling.Nothing();
    }
    if (isMoving()) {
      return new Ruling.Wait(Long.MAX_VALUE);
    }
    long until = heardAt() + reference.postingPolicy().waitMinutes() * MICROS_A_MINUTE;
    if (lacksSomething() && clock < until) {
      return new Ruling.Wait(until);
    }
    try {
      return ruling();
    } catch (ArithmeticException e) {
      return new Ruling.Refuse(
          List.of(
              Reason.of(
                  PostingRule.AMOUNT_PLAUSIBLE,
                  source.entry() == null ? "CLP" : "PLB",
                  "Sums of its amounts are beyond what can be booked")));
    }
  }

  private Ruling ruling() {
    Placement place =
        new Placement(reference, source, verdict, advice(), candidate.directives().corrections());
    new AmountRules(source, head, unmet).judge();
    if (source.isOfClaim()) {
      new ClaimRules(source, verdict, reference.postingPolicy(), unmet).judge();
    }
    Entry entry = new PlaceRules(source, place, reference, unmet).judge();
    if (entry != null && entry.unmapped().isEmpty() && entry.lines().isEmpty()) {
      return new Ruling.Left();
    }
    return unmet.reasons().isEmpty()
        ? new Ruling.Post(draft(entry, place))
        : new Ruling.Refuse(unmet.reasons());
  }

  private Advice advice() {
    return head.advice() == null ? null : (Advice) head.advice().statement();
  }

  private long heardAt() {
    return Math.max(source.fact().occurredAt(), source.fact().recordedAt());
  }

  private boolean movesNothing() {
    return source.paid() == 0
        && source.adjusted() == 0
        && (source.entry() != null || source.remittance().patientResponsibility() == 0);
  }

  /** True while it is posted and between two claims: the next notice says to which it belongs. */
  private boolean isMoving() {
    return source.isOfClaim()
        && verdict == null
        && candidate.progress().postings().standing() != null;
  }

  /** True while what it needs may still be on its way. */
  private boolean lacksSomething() {
    boolean lacksAdvice = head.advice() == null && source.fact().references().trace() != null;
    boolean lacksClaim = source.isOfClaim() && (verdict == null || !verdict.isKnown());
    return lacksAdvice || lacksClaim;
  }

  private Draft draft(Entry entry, Placement place) {
    boolean decided = candidate.directives().decisionId() != null;
    return new Draft(
        source.kind(),
        source.isOfClaim() && verdict != null ? verdict.claim().transactionId() : null,
        source.isOfClaim() && verdict != null ? verdict.claim().number() : "",
        source.provider(),
        place.payer().map(Payer::id).orElse(place.payerId()),
        place.facility().map(Facility::id).orElse(null),
        place.serviceLine().map(ServiceLine::name).orElse(null),
        place.company().orElseThrow().code(),
        place.period().map(Period::name).orElseThrow(),
        (int) place.postingDay().toEpochDay(),
        source.fact().currency(),
        entry.lines(),
        verdict == null ? null : verdict.original(),
        unmet.warnings(),
        reference.version(),
        decided ? candidate.directives().decisionId() : null,
        decided ? candidate.directives().by() : null);
  }
}
