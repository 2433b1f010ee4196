package io.throughline.transaction;

import io.throughline.transaction.Statement.Acknowledgement;
import io.throughline.transaction.Statement.Outcome;
import io.throughline.transaction.Statement.Remittance;
import io.throughline.transaction.Statement.Submission;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * One claim number that stands for several claims: practices send the account number for every
 * visit, and masked files have few numbers for all claims.
 *
 * <p>A claim sent to a second payer, sent again after a refusal or denial, replaced, reversed,
 * corrected or split is still one claim and must not be found. So only like is compared with like:
 *
 * <ul>
 *   <li>original submissions (no frequency 5, 7, 8) to one payer, while nothing was refused or
 *       denied;
 *   <li>decisions of one payer in one place, while at least two of them stand. Parts of a split
 *       claim have different payer claim numbers and one patient.
 * </ul>
 *
 * At risk is all that was charged under the number: nobody can say which claim it is.
 */
final class ReuseRules {
  /** More than one claim ever has of originals, or of standing decisions of one payer. */
  static final int PLAUSIBLE = 12;

  private static final Comparator<Finding> WORST =
      Comparator.comparingLong(Finding::amountAtRisk).thenComparingLong(Finding::raisedAt);

  private final Map<Rule, Finding> worstByRule = new TreeMap<>();

  private ReuseRules() {}

  /** At most one finding of each rule. */
  static List<Finding> judge(FactSet facts, Submissions submissions, Coverages coverages) {
    ReuseRules rules = new ReuseRules();
    if (facts.overflowed()) {
      rules.found(Rule.FACT_LIMIT, facts.facts());
    }
    if (submissions.all().size() > 1) {
      boolean sentAgain = facts.facts().stream().anyMatch(ReuseRules::refuses);
      originalsByPayer(submissions).values().forEach(group -> rules.submitted(group, sentAgain));
    }
    for (Coverage coverage : coverages.inOrder()) {
      if (coverage.decisionsInForce() > 1) {
        rules.decided(coverage);
      }
    }
    return List.copyOf(rules.worstByRule.values());
  }

  private void submitted(List<Fact> originals, boolean sentAgain) {
    if (originals.size() > PLAUSIBLE) {
      found(Rule.IMPLAUSIBLE_COUNT, originals);
    }
    if (sentAgain) {
      return;
    }
    boolean sameService =
        originals.stream().map(Submissions::statementOf).map(Submission::charge).distinct().count()
                == 1
            && services(originals) < 2;
    if (patients(originals) > 1 && !sameService) {
      found(Rule.DIFFERENT_PATIENTS, originals);
    }
    if (services(originals) > 1) {
      found(Rule.DIFFERENT_SERVICES, originals);
    }
  }

  private void decided(Coverage coverage) {
    List<Fact> decisions =
        coverage.remittances().stream()
            .filter(fact -> !Coverages.statementOf(fact).isReversal())
            .toList();
    if (coverage.decisionsInForce() > PLAUSIBLE) {
      found(Rule.IMPLAUSIBLE_COUNT, decisions);
    }
    if (patients(decisions) > 1) {
      found(Rule.DIFFERENT_PATIENTS, decisions);
    }
    Map<String, List<Fact>> byNumber =
        coverage.remittances().stream()
            .filter(fact -> fact.parties().payerClaimNumber() != null)
            .collect(Collectors.groupingBy(fact -> fact.parties().payerClaimNumber()));
    if (byNumber.values().stream().anyMatch(ReuseRules::standForSeveralServices)) {
      found(Rule.DIFFERENT_SERVICES, decisions);
    }
  }

  private static boolean standForSeveralServices(List<Fact> sameNumber) {
    List<Fact> decisions =
        sameNumber.stream().filter(fact -> !Coverages.statementOf(fact).isReversal()).toList();
    int reversals = sameNumber.size() - decisions.size();
    return decisions.size() - reversals > 1 && services(decisions) > 1;
  }

  private void found(Rule rule, List<Fact> facts) {
    Total charged = new Total();
    for (Fact fact : facts) {
      if (fact.statement().statedCharge() != null && fact.statesMoney()) {
        charged.plus(new Total().plus(fact.statement().statedCharge()).magnitude());
      }
    }
    Finding finding = Finding.of(rule, charged.value(), facts);
    worstByRule.merge(rule, finding, (a, b) -> WORST.compare(a, b) < 0 ? b : a);
  }

  private static Map<String, List<Fact>> originalsByPayer(Submissions submissions) {
    Map<String, List<Fact>> groups = new TreeMap<>();
    for (Fact fact : submissions.all()) {
      Submission submission = Submissions.statementOf(fact);
      if (submission.isOriginal() && submission.isOwed()) {
        String payer = Objects.requireNonNullElse(fact.parties().payer(), "");
        groups.computeIfAbsent(payer, unused -> new ArrayList<>()).add(fact);
      }
    }
    return groups;
  }

  private static long patients(List<Fact> facts) {
    return facts.stream()
        .mapToInt(fact -> fact.parties().patient())
        .filter(patient -> patient != 0)
        .distinct()
        .count();
  }

  /** Distinct first days of service. */
  private static long services(List<Fact> facts) {
    return facts.stream()
        .mapToInt(ReuseRules::serviceFrom)
        .filter(day -> day != Statement.NO_DATE)
        .distinct()
        .count();
  }

  private static int serviceFrom(Fact fact) {
    return switch (fact.statement()) {
      case Submission submission -> submission.serviceFrom();
      case Remittance remittance -> remittance.serviceFrom();
      default -> Statement.NO_DATE;
    };
  }

  /** True when a claim may be sent anew as an original because of this fact. */
  private static boolean refuses(Fact fact) {
    return switch (fact.statement()) {
      case Acknowledgement acknowledgement -> acknowledgement.outcome() == Outcome.REJECTED;
      case Remittance remittance -> remittance.denied() != 0;
      default -> false;
    };
  }
}
