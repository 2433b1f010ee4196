package io.throughline.posting;

import io.throughline.reference.Company;
import io.throughline.reference.Facility;
import io.throughline.reference.Payer;
import io.throughline.reference.Period;
import io.throughline.reference.PostingPolicy;
import io.throughline.reference.ReferenceData;
import io.throughline.reference.ServiceLine;
import io.throughline.reference.Severity;
import io.throughline.transaction.Fact;
import io.throughline.transaction.Statement.Advice;
import io.throughline.transaction.Statement.Remittance;
import io.throughline.transaction.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Holds one candidate against every rule, and finds all that it does not meet. POSTINGS.md, 4. */
final class Validation {
  private static final long MICROS_A_MINUTE = 60_000_000L;

  private final Head head;
  private final Candidate candidate;
  private final Source source;
  private final ReferenceData reference;
  private final PostingPolicy policy;
  private final Verdict verdict;
  private final Placement place;
  private final List<Reason> reasons = new ArrayList<>();
  private final List<String> warnings = new ArrayList<>();

  /** Of a candidate whose source is known. */
  Validation(Head head, Candidate candidate, ReferenceData reference) {
    this.head = head;
    this.candidate = candidate;
    this.source = candidate.source();
    this.reference = reference;
    this.policy = reference.postingPolicy();
    this.verdict = candidate.verdict();
    this.place =
        new Placement(reference, source, verdict, advice(), candidate.directives().corrections());
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
    long until = heardAt() + policy.waitMinutes() * MICROS_A_MINUTE;
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
    amounts();
    remittance();
    claim();
    parties();
    Entry entry = entry();
    if (entry != null && entry.unmapped().isEmpty() && entry.lines().isEmpty()) {
      return new Ruling.Nothing();
    }
    return reasons.isEmpty()
        ? new Ruling.Post(draft(entry))
        : new Ruling.Refuse(List.copyOf(reasons));
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

  private void amounts() {
    if (source.entry() != null) {
      return;
    }
    Remittance claim = source.remittance();
    long taken =
        Math.addExact(
            Math.addExact(claim.adjusted(), claim.priorPayers()), claim.patientResponsibility());
    long expected = Math.subtractExact(claim.charge(), taken);
    if (expected != claim.paid()) {
      found(
          Reason.amounts(
              PostingRule.CLAIM_BALANCE,
              "CLP",
              expected,
              claim.paid(),
              "CLP03 %s less all CAS %s is %s, but CLP04 is %s"
                  .formatted(
                      text(claim.charge()), text(taken), text(expected), text(claim.paid()))));
    }
    if (claim.lineImbalance() != 0) {
      String line = "SVC " + source.detail().imbalancedLine();
      found(
          Reason.amounts(
              PostingRule.LINE_BALANCE,
              line,
              0,
              claim.lineImbalance(),
              "SVC02 less CAS is not SVC03: lines are off by %s in all, %s first"
                  .formatted(text(claim.lineImbalance()), line)));
    }
    boolean isReversal = claim.isReversal();
    if (isReversal ? claim.paid() > 0 || claim.charge() > 0 : claim.paid() < 0) {
      found(
          Reason.amounts(
              PostingRule.SIGN,
              "CLP",
              0,
              claim.paid(),
              "CLP02 is %s, but CLP03 is %s and CLP04 %s: %s"
                  .formatted(
                      claim.claimStatus(),
                      text(claim.charge()),
                      text(claim.paid()),
                      isReversal
                          ? "a reversal has negated amounts"
                          : "only a reversal (22) has negative ones")));
    }
  }

  private void remittance() {
    Fact fact = source.fact();
    if (fact.references().trace() == null) {
      found(
          Reason.of(
              PostingRule.REMITTANCE_KNOWN, "TRN", "The 835 names no trace (TRN02 and TRN03)"));
      return;
    }
    if (head.advice() == null) {
      found(
          Reason.healing(
              PostingRule.REMITTANCE_KNOWN,
              "BPR",
              "Nothing is known of the remittance as a whole (BPR) of trace "
                  + fact.references().trace().number()));
      return;
    }
    Advice advice = advice();
    if (advice.imbalance() != 0) {
      long expected = Math.subtractExact(advice.amount(), advice.imbalance());
      found(
          Reason.amounts(
              PostingRule.REMITTANCE_BALANCE,
              "BPR02",
              expected,
              advice.amount(),
              "BPR02 is %s, but all CLP04 less all PLB is %s"
                  .formatted(text(advice.amount()), text(expected))));
    }
    if (source.entry() != null && head.isRepeated(adviceOf(fact))) {
      found(
          Reason.of(
              PostingRule.DUPLICATE_PAYMENT,
              "PLB",
              "Trace %s was advised before; this PLB stands in a later 835 of it"
                  .formatted(fact.references().trace().number())));
    }
  }

  private static UUID adviceOf(Fact fact) {
    return fact.toldBy();
  }

  private void claim() {
    if (!source.isOfClaim()) {
      return;
    }
    String segment = source.entry() == null ? "CLP" : "PLB";
    if (verdict == null || !verdict.isKnown()) {
      found(
          Reason.healing(
              PostingRule.CLAIM_KNOWN,
              segment,
              verdict == null
                  ? "No single claim has this payment"
                  : "No claim %s of provider %s was submitted"
                      .formatted(verdict.claim().number(), named(verdict.claim().issuer()))));
    }
    if (verdict == null) {
      return;
    }
    if (verdict.isAmbiguous()) {
      found(
          Reason.of(
              PostingRule.CLAIM_AMBIGUOUS,
              segment,
              "Number %s stands for more than one claim".formatted(verdict.claim().number())));
    }
    if (verdict.isDuplicate()) {
      found(
          Reason.of(
              PostingRule.DUPLICATE_PAYMENT,
              segment,
              "An earlier remittance under payer's number %s paid the same %s already"
                  .formatted(source.fact().parties().payerClaimNumber(), text(source.paid()))));
    }
    if (source.entry() == null && verdict.isKnown() && !source.remittance().isReversal()) {
      long most = Math.addExact(verdict.charge(), policy.plausibleDifference());
      if (source.remittance().charge() > most) {
        found(
            Reason.amounts(
                PostingRule.AMOUNT_PLAUSIBLE,
                "CLP03",
                verdict.charge(),
                source.remittance().charge(),
                "CLP03 is %s, but the claim charges %s"
                    .formatted(text(source.remittance().charge()), text(verdict.charge()))));
      }
    }
    boolean takesBack =
        source.entry() != null ? source.entry().amount() > 0 : source.remittance().isReversal();
    if (takesBack && verdict.original() == null) {
      found(
          Reason.healing(
              PostingRule.REVERSAL_ORIGINAL,
              segment,
              "Nothing is known that it takes back: no earlier payment of claim %s under payer's number %s"
                  .formatted(
                      verdict.claim().number(),
                      named(source.fact().parties().payerClaimNumber()))));
    }
  }

  private void parties() {
    String day = place.day().toString();
    if (place.payer().isEmpty()) {
      String id = named(place.payerId());
      found(
          Reason.missing(
              PostingRule.PAYER_KNOWN,
              "N1*PR",
              "payers " + id,
              "Payer %s is not in payers on %s".formatted(id, day)));
    }
    if (place.provider().isEmpty()) {
      String id = named(source.provider());
      found(
          Reason.missing(
              PostingRule.PAYEE_KNOWN,
              "N1*PE",
              "providers " + id,
              "Provider %s is not in providers on %s".formatted(id, day)));
    }
  }

  /** Null when there is no company to book it in. */
  private Entry entry() {
    if (place.facility().isEmpty()) {
      incomplete("facilities", place.facilityId(), "facility");
    }
    if (place.serviceCode() != null && place.serviceLine().isEmpty()) {
      incomplete("service-lines", place.serviceCode(), "service line");
    }
    if (place.company().isEmpty()) {
      place.companyCode().ifPresent(code -> incomplete("companies", code, "company"));
      return null;
    }
    Company company = place.company().get();
    if (place.costCenter().isEmpty() && place.facility().isPresent()) {
      incomplete(
          "cost-centers",
          "%s %s %s"
              .formatted(
                  company.code(),
                  place.facility().map(Facility::id).orElse(""),
                  place.serviceLine().map(ServiceLine::name).orElse("any")),
          "cost center");
    }
    if (!company.currency().equals(source.fact().currency())) {
      found(
          Reason.of(
              PostingRule.CURRENCY,
              source.entry() == null ? "CLP" : "PLB",
              "Amounts are in %s, company %s books in %s"
                  .formatted(source.fact().currency(), company.code(), company.currency())));
    }
    if (place.period().isEmpty()) {
      must(
          Reason.missing(
              PostingRule.PERIOD_OPEN,
              null,
              "periods %s %s".formatted(company.code(), place.day()),
              "Company %s has no open period for %s".formatted(company.code(), place.day())));
    }
    Entry entry = Entry.of(source, reference, place, company.code());
    for (String row : entry.unmapped()) {
      must(
          Reason.missing(
              PostingRule.ACCOUNT_MAPPED,
              row.contains("adjustment") ? "CAS" : null,
              row,
              "No account for %s of company %s, payer class %s on %s"
                  .formatted(
                      row,
                      company.code(),
                      place.payer().map(Payer::payerClass).orElse("unknown"),
                      place.day())));
    }
    return entry;
  }

  private void incomplete(String table, String id, String what) {
    Reason reason =
        id == null
            ? Reason.healing(
                PostingRule.DIMENSIONS_COMPLETE,
                null,
                "No %s is named by claim or 835".formatted(what))
            : Reason.missing(
                PostingRule.DIMENSIONS_COMPLETE,
                null,
                table + " " + id,
                "%s has no %s on %s".formatted(table, id, place.day()));
    if (what.equals("company") || what.equals("facility")) {
      must(reason);
    } else {
      found(reason);
    }
  }

  private Draft draft(Entry entry) {
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
        List.copyOf(warnings),
        reference.version(),
        decided ? candidate.directives().decisionId() : null,
        decided ? candidate.directives().by() : null);
  }

  /** A rule is not met. */
  private void found(Reason reason) {
    String rule = reason.rule().key();
    Severity severity = policy.severity(rule);
    boolean isLetPass = candidate.directives().rules().contains(rule) && policy.isOverridable(rule);
    if (severity == Severity.WARN || (severity == Severity.REFUSE && isLetPass)) {
      if (!warnings.contains(rule)) {
        warnings.add(rule);
      }
    } else if (severity == Severity.REFUSE) {
      reasons.add(reason);
    }
  }

  /** A rule is not met without which nothing can be booked, whatever the policy says. */
  private void must(Reason reason) {
    reasons.add(reason);
  }

  private static String named(String id) {
    return id == null || id.isEmpty() ? "(not named)" : id;
  }

  private String text(long minor) {
    return MinorUnits.text(minor, source.fact().currency());
  }
}
