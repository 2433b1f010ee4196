package io.throughline.transaction;

import io.throughline.transaction.Share.Mention;
import io.throughline.transaction.Statement.Acknowledgement;
import io.throughline.transaction.Statement.Adjudication;
import io.throughline.transaction.Statement.Outcome;
import io.throughline.transaction.Statement.Remittance;
import io.throughline.transaction.Statement.Submission;
import io.throughline.transaction.Statement.Takeback;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;

/** Findings about steps of one claim that are missing, doubled or late. RULES.md, section 7. */
final class ClaimRules {
  private final FactSet set;
  private final List<Fact> facts;
  private final Submissions submissions;
  private final Coverages coverages;
  private final Judge judge;
  private final Set<UUID> duplicates = new HashSet<>();

  ClaimRules(
      FactSet set, List<Fact> facts, Submissions submissions, Coverages coverages, Judge judge) {
    this.set = set;
    this.facts = facts;
    this.submissions = submissions;
    this.coverages = coverages;
    this.judge = judge;
  }

  /** Claims sent again for no reason, payments made again. */
  void duplicates() {
    List<Fact> originals = new ArrayList<>();
    for (Fact fact : submissions.all()) {
      Submission submission = Submissions.statementOf(fact);
      if (!submission.isOriginal() || !submission.isOwed()) {
        continue;
      }
      if (originals.stream().anyMatch(earlier -> repeats(earlier, fact))) {
        duplicates.add(fact.eventId());
        judge.found(Finding.about(Rule.DUPLICATE_CLAIM, fact, magnitude(submission.charge())));
      }
      originals.add(fact);
    }
    for (Fact fact : coverages.standing().duplicates()) {
      long paid = Coverages.statementOf(fact).paid();
      judge.found(Finding.about(Rule.DUPLICATE_PAYMENT, fact, magnitude(paid)));
    }
  }

  private boolean repeats(Fact earlier, Fact later) {
    Submission first = Submissions.statementOf(earlier);
    Submission second = Submissions.statementOf(later);
    return first.charge() == second.charge()
        && first.serviceFrom() == second.serviceFrom()
        && earlier.parties().patient() == later.parties().patient()
        && Objects.equals(earlier.parties().payer(), later.parties().payer())
        && facts.stream()
            .noneMatch(
                fact ->
                    fact.occurredAt() >= earlier.occurredAt()
                        && fact.occurredAt() <= later.occurredAt()
                        && turnsAway(fact));
  }

  /** True when a claim may well be sent again after it. */
  private static boolean turnsAway(Fact fact) {
    return switch (fact.statement()) {
      case Acknowledgement answer -> answer.outcome() == Outcome.REJECTED;
      case Remittance remittance -> remittance.paid() == 0 && remittance.denied() > 0;
      default -> false;
    };
  }

  /** Answers and decisions that did not come in time. */
  void overdue() {
    for (Fact fact : submissions.all()) {
      Submission submission = Submissions.statementOf(fact);
      if (submission.isOwed() && !duplicates.contains(fact.eventId())) {
        judge.waiting(
            Rule.ACKNOWLEDGEMENT_OVERDUE,
            mention(fact),
            magnitude(submission.charge()),
            firstSince(fact, ClaimRules::answers));
      }
    }
    for (Fact fact : facts) {
      if (isAcceptance(fact) && opensAWait(fact)) {
        judge.waiting(
            Rule.REMITTANCE_OVERDUE,
            mention(fact),
            awaited(fact),
            firstSince(fact, ClaimRules::decides));
      }
    }
  }

  private static boolean answers(Fact fact) {
    return switch (fact.statement()) {
      case Acknowledgement answer -> answer.outcome() != Outcome.INFORMATIONAL;
      case Adjudication adjudication -> true;
      case Remittance remittance -> remittance.isDecision() && !remittance.isDenialOfDuplicate();
      default -> false;
    };
  }

  private static boolean decides(Fact fact) {
    return fact.statement() instanceof Remittance remittance
        && remittance.isDecision()
        && !remittance.isDenialOfDuplicate()
        && !remittance.isReversal();
  }

  private static boolean isAcceptance(Fact fact) {
    return fact.statement() instanceof Acknowledgement answer
        && answer.outcome() == Outcome.ACCEPTED;
  }

  /** The first acceptance since the latest submission, which asks for something. */
  private boolean opensAWait(Fact acceptance) {
    Fact submission = latestSubmission(acceptance.occurredAt());
    if (submission != null && Submissions.statementOf(submission).isVoid()) {
      return false;
    }
    long since = submission == null ? Long.MIN_VALUE : submission.occurredAt();
    for (Fact fact : facts) {
      if (fact == acceptance) {
        return true;
      }
      if (isAcceptance(fact) && fact.occurredAt() >= since) {
        return false;
      }
    }
    return true;
  }

  private Fact latestSubmission(long until) {
    Fact latest = null;
    for (Fact fact : submissions.all()) {
      if (fact.occurredAt() <= until && Submissions.statementOf(fact).isOwed()) {
        latest = fact;
      }
    }
    return latest;
  }

  /** Charge of the latest version until the acceptance, else what it says itself, else nothing. */
  private long awaited(Fact acceptance) {
    Long charge = acceptance.statement().statedCharge();
    for (Fact version : submissions.versions()) {
      if (version.occurredAt() <= acceptance.occurredAt()) {
        charge = Submissions.statementOf(version).charge();
      }
    }
    return charge == null ? 0 : magnitude(charge);
  }

  private Finding.Ending firstSince(Fact subject, Predicate<Fact> sort) {
    for (Fact fact : facts) {
      if (fact.occurredAt() >= subject.occurredAt() && sort.test(fact)) {
        return Finding.Ending.by(fact);
      }
    }
    return null;
  }

  /** Money taken back long after it was paid. */
  void late() {
    long limit = judge.policy().lateReversalMicros();
    for (Fact fact : coverages.decisions()) {
      Fact original = coverages.standing().originalOf(fact);
      if (original != null && isLater(fact, original, limit)) {
        long paid = Coverages.statementOf(fact).paid();
        judge.found(Finding.about(Rule.LATE_REVERSAL, fact, magnitude(paid)));
      }
    }
    lateTakebacks(limit);
  }

  private void lateTakebacks(long limit) {
    Map<UUID, Finding> byAdvice = new LinkedHashMap<>();
    for (Fact fact : facts) {
      if (fact.statement() instanceof Takeback takeback) {
        Fact paid = coverages.paidBefore(fact);
        if (paid != null && isLater(fact, paid, limit)) {
          UUID advice = takeback.advice();
          Finding known = byAdvice.get(advice);
          long amount =
              new Total()
                  .plus(takeback.amount())
                  .plus(known == null ? 0 : known.amountAtRisk())
                  .magnitude();
          byAdvice.put(
              advice,
              new Finding(
                  Rule.LATE_TAKEBACK,
                  advice,
                  amount,
                  fact.occurredAt(),
                  null,
                  List.of(advice, paid.eventId())));
        }
      }
    }
    byAdvice.values().forEach(judge::found);
  }

  private static boolean isLater(Fact fact, Fact than, long limit) {
    return new Total().plus(fact.occurredAt()).minus(than.occurredAt()).value() > limit;
  }

  private Mention mention(Fact fact) {
    String payer = fact.parties().payer();
    return new Mention(
        fact.eventId(),
        fact.occurredAt(),
        payer != null ? payer : Currencies.latestPayer(set),
        fact.parties().facility());
  }

  /** Decisions on what nobody sent. */
  static void orphans(Submissions submissions, Coverages coverages, Judge judge) {
    if (submissions.all().isEmpty()) {
      for (Fact fact : coverages.decisions()) {
        long paid = Coverages.statementOf(fact).paid();
        judge.settling(Rule.REMITTANCE_WITHOUT_CLAIM, fact, magnitude(paid));
      }
    }
  }

  private static long magnitude(long amount) {
    return new Total().plus(amount).magnitude();
  }
}
