package io.throughline.transaction;

import io.throughline.transaction.Statement.Remittance;
import io.throughline.transaction.Statement.Takeback;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** What a claim says of its decisions and takebacks. POSTINGS.md, section 2. */
final class Verdicts {
  private final TransactionKey claim;
  private final Submissions submissions;
  private final Coverages coverages;
  private final Set<UUID> duplicates;
  private final Set<UUID> foreign = new HashSet<>();
  private final boolean isAmbiguous;

  private Verdicts(TransactionKey claim, FactSet set, Shares shares) {
    this.claim = claim;
    Currencies money = Currencies.of(set);
    money.foreign().forEach(fact -> foreign.add(fact.eventId()));
    this.submissions = Submissions.of(money.facts());
    this.coverages = Coverages.of(money.facts());
    this.duplicates = coverages.standing().duplicateIds();
    this.isAmbiguous =
        shares.accounts().size() > 1
            || ReuseRules.judge(set, submissions, coverages).stream()
                .anyMatch(finding -> Claims.CONFUSING.contains(finding.rule()));
  }

  /**
   * Those that differ from before, each with the fact that it is about.
   *
   * @param before empty or null: all are new
   */
  static Map<Fact, Verdict> since(Dossier before, Dossier now) {
    TransactionKey claim = now.transaction().key();
    Map<Fact, Verdict> after = of(claim, now.transaction().facts(), now.shares());
    Map<Fact, Verdict> known =
        before == null ? Map.of() : of(claim, before.transaction().facts(), before.shares());
    Map<UUID, Verdict> byId = new LinkedHashMap<>();
    known.values().forEach(verdict -> byId.put(verdict.factId(), verdict));
    Map<Fact, Verdict> news = new LinkedHashMap<>();
    after.forEach(
        (fact, verdict) -> {
          if (!verdict.equals(byId.remove(verdict.factId()))) {
            news.put(fact, verdict);
          }
        });
    known.forEach(
        (fact, verdict) -> {
          if (byId.containsKey(verdict.factId())) {
            news.put(fact, Verdict.gone(verdict.factId(), claim));
          }
        });
    return news;
  }

  private static Map<Fact, Verdict> of(TransactionKey claim, FactSet set, Shares shares) {
    if (set.facts().stream().noneMatch(Verdicts::isJudged)) {
      return Map.of();
    }
    Verdicts verdicts = new Verdicts(claim, set, shares);
    Map<Fact, Verdict> all = new LinkedHashMap<>();
    for (Fact fact : set.facts()) {
      if (isJudged(fact)) {
        all.put(fact, verdicts.on(fact));
      }
    }
    return all;
  }

  private static boolean isJudged(Fact fact) {
    return fact.statement() instanceof Takeback
        || (fact.statement() instanceof Remittance remittance && remittance.isDecision());
  }

  private Verdict on(Fact fact) {
    Fact version = submissions.versionAsOf(fact.occurredAt());
    return new Verdict(
        fact.eventId(),
        claim,
        true,
        version != null,
        submissions.chargeAsOf(fact.occurredAt()).value(),
        duplicates.contains(fact.eventId()),
        isAmbiguous || foreign.contains(fact.eventId()),
        original(fact),
        version == null ? null : version.parties().facility(),
        version == null ? null : version.parties().serviceLine());
  }

  private UUID original(Fact fact) {
    Fact original =
        fact.statement() instanceof Takeback
            ? coverages.paidBefore(fact)
            : coverages.standing().originalOf(fact);
    return original == null ? null : original.eventId();
  }
}
