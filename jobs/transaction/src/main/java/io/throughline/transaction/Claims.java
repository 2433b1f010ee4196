package io.throughline.transaction;

import io.throughline.transaction.Share.AccountLink;
import io.throughline.transaction.policy.Policy;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Assesses claims: what one provider calls by one number. RULES.md, section 3. */
final class Claims {
  static final Set<Rule> CONFUSING =
      Set.of(
          Rule.IMPLAUSIBLE_COUNT,
          Rule.DIFFERENT_PATIENTS,
          Rule.DIFFERENT_SERVICES,
          Rule.SEVERAL_ACCOUNTS);

  private Claims() {}

  /**
   * Assesses a claim.
   *
   * @param clock micros since epoch
   */
  static Assessment assess(FactSet set, Shares shares, Policy policy, long clock) {
    Currencies money = Currencies.of(set);
    List<Fact> facts = money.facts();
    Submissions submissions = Submissions.of(facts);
    Coverages coverages = Coverages.of(facts);
    List<AccountLink> accounts = shares.accounts();

    Judge judge = new Judge(policy, clock);
    judge.found(ImbalanceRules.withinFacts(facts));
    List<Finding> reuse = ReuseRules.judge(set, submissions, coverages);
    judge.found(reuse);
    Balance balance = balance(submissions, coverages, facts, judge);
    boolean confused = reuse.stream().anyMatch(finding -> CONFUSING.contains(finding.rule()));
    if (accounts.size() > 1) {
      confused = true;
      judge.found(severalAccounts(accounts, balance));
    }
    if (reuse.isEmpty() && !confused) {
      judge.found(ImbalanceRules.claimToRemittance(submissions, coverages));
    }
    if (!confused) {
      ClaimRules rules = new ClaimRules(set, facts, submissions, coverages, judge);
      rules.duplicates();
      rules.overdue();
      rules.late();
    }
    ClaimRules.orphans(submissions, coverages, judge);
    if (!shares.of(Share.NumberLimit.class).isEmpty()) {
      judge.found(Finding.of(Rule.PAYER_NUMBER_LIMIT, 0, facts));
    }
    judge.found(money.findings());
    return new Assessment(
        Progress.stage(set, facts, submissions, coverages),
        money.currency(),
        balance,
        Times.ofClaim(occurredAt(submissions.firstOwed()), occurredAt(coverages.firstDecision())),
        Amounts.NONE,
        accounts.size() == 1 ? accounts.getFirst().from() : null,
        List.of(),
        judge.findings(),
        judge.wake());
  }

  private static Long occurredAt(Fact fact) {
    return fact == null ? null : (Long) fact.occurredAt();
  }

  private static Balance balance(
      Submissions submissions, Coverages coverages, List<Fact> facts, Judge judge) {
    Total charge = submissions.stateACharge() ? submissions.charge() : coverages.charge();
    Coverage last = coverages.last();
    Total patient = last == null ? new Total() : last.patientResponsibility();
    Total paid = new Total().plus(coverages.paid());
    for (Fact fact : facts) {
      if (fact.statement() instanceof Statement.Takeback takeback) {
        paid.minus(takeback.amount());
      }
    }
    Total outstanding =
        new Total().plus(charge).minus(paid).minus(coverages.adjusted()).minus(patient);
    if (outstanding.overflowed()) {
      judge.found(
          Finding.of(
              Rule.AMOUNT_RANGE,
              outstanding.magnitude(),
              facts.stream().filter(Fact::statesMoney).toList()));
    }
    return new Balance(
        charge.value(),
        paid.value(),
        coverages.adjusted().value(),
        patient.value(),
        outstanding.value());
  }

  private static Finding severalAccounts(List<AccountLink> accounts, Balance balance) {
    List<UUID> evidence = new ArrayList<>();
    accounts.forEach(link -> evidence.add(link.eventId()));
    return new Finding(
        Rule.SEVERAL_ACCOUNTS,
        null,
        new Total().plus(balance.charge()).magnitude(),
        accounts.get(1).occurredAt(),
        null,
        List.copyOf(evidence));
  }
}
