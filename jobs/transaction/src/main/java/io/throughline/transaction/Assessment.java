package io.throughline.transaction;

import io.throughline.events.Stage;
import java.util.ArrayList;
import java.util.List;

/**
 * What the facts of one claim say together: where it stands, where its money is, how long it took
 * and what is wrong. A pure function of the set of facts.
 *
 * @param stage where it stands
 * @param currency ISO 4217 of {@code balance}
 * @param balance where the money is
 * @param submittedAt first submission, micros since epoch; null while none is known
 * @param remittedAt first decision of a payer, micros since epoch; null while none is known
 * @param findings what is wrong, findings about single facts first, in order of occurrence
 */
public record Assessment(
    Stage stage,
    String currency,
    Balance balance,
    Long submittedAt,
    Long remittedAt,
    List<Finding> findings) {
  /** Version of these rules, named by every state that was made with them. */
  public static final String RULES_VERSION = "claim-1";

  private static final String DEFAULT_CURRENCY = "USD";
  private static final String OTHER_CURRENCY = "single-currency";
  private static final String OUT_OF_RANGE = "amount-range";
  private static final long MICROS_PER_MILLI = 1_000;

  /** Assesses the facts of one claim. */
  public static Assessment assess(FactSet set) {
    String currency = currencyOf(set.facts());
    List<Fact> facts = new ArrayList<>(set.size());
    List<Fact> foreign = new ArrayList<>();
    for (Fact fact : set.facts()) {
      (fact.statesMoney() && !fact.currency().equals(currency) ? foreign : facts).add(fact);
    }
    Submissions submissions = Submissions.of(facts);
    Coverages coverages = Coverages.of(facts);

    List<Finding> findings = new ArrayList<>(ImbalanceRules.withinFacts(facts));
    List<Finding> reuse = ReuseRules.judge(set, submissions, coverages);
    findings.addAll(reuse);
    if (reuse.isEmpty()) {
      findings.addAll(ImbalanceRules.claimToRemittance(submissions, coverages));
    }
    if (!foreign.isEmpty()) {
      findings.add(leftOut(foreign));
    }
    Balance balance = balance(submissions, coverages, facts, findings);
    return new Assessment(
        Progress.stage(facts, submissions, coverages),
        currency,
        balance,
        submissions.firstOwed() == null ? null : submissions.firstOwed().occurredAt(),
        coverages.firstDecision() == null ? null : coverages.firstDecision().occurredAt(),
        List.copyOf(findings));
  }

  /**
   * From the first submission to the first decision, in milliseconds; null until both are known.
   */
  public Long submissionToRemittanceMillis() {
    return submittedAt == null || remittedAt == null
        ? null
        : (Long)
            Math.floorDiv(
                new Total().plus(remittedAt).minus(submittedAt).value(), MICROS_PER_MILLI);
  }

  private static Balance balance(
      Submissions submissions, Coverages coverages, List<Fact> facts, List<Finding> findings) {
    Total charge = submissions.stateACharge() ? submissions.charge() : coverages.charge();
    Coverage last = coverages.last();
    Total patient = last == null ? new Total() : last.patientResponsibility();
    Total outstanding =
        new Total().plus(charge).minus(coverages.paid()).minus(coverages.adjusted()).minus(patient);
    if (outstanding.overflowed()) {
      findings.add(
          Finding.of(
              Finding.Kind.IMBALANCE,
              OUT_OF_RANGE,
              outstanding.magnitude(),
              facts.stream().filter(Fact::statesMoney).toList()));
    }
    return new Balance(
        charge.value(),
        coverages.paid().value(),
        coverages.adjusted().value(),
        patient.value(),
        outstanding.value());
  }

  /** Amounts of another currency cannot be added: they are left out, and said to be. */
  private static Finding leftOut(List<Fact> foreign) {
    Total amount = new Total();
    for (Fact fact : foreign) {
      amount.plus(new Total().plus(fact.statement().statedCharge()).magnitude());
    }
    return Finding.of(Finding.Kind.IMBALANCE, OTHER_CURRENCY, amount.value(), foreign);
  }

  private static String currencyOf(List<Fact> facts) {
    for (Fact fact : facts) {
      if (fact.statesMoney()) {
        return fact.currency();
      }
    }
    return DEFAULT_CURRENCY;
  }
}
