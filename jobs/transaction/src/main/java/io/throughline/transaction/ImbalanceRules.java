package io.throughline.transaction;

import io.throughline.transaction.Statement.Remittance;
import io.throughline.transaction.Statement.Submission;
import java.util.ArrayList;
import java.util.List;

/** Amounts that should agree (DOMAIN: balancing of an 835, 837 against 835). */
final class ImbalanceRules {

  private ImbalanceRules() {}

  /** Findings about single facts: does each add up in itself, and was it told once? */
  static List<Finding> withinFacts(List<Fact> facts) {
    List<Finding> findings = new ArrayList<>();
    for (Fact fact : facts) {
      if (fact.standsTwiceInOneInput()) {
        findings.add(Finding.about(Rule.DUPLICATE_EVENT, fact, 0));
      }
      if (fact.statement() instanceof Submission submission && submission.lineImbalance() != 0) {
        Total off = new Total().plus(submission.lineImbalance());
        findings.add(Finding.about(Rule.SUBMISSION_LINE_BALANCE, fact, off.magnitude()));
      }
      if (fact.statement() instanceof Remittance remittance) {
        Total off = remittance.imbalance();
        if (off.value() != 0) {
          findings.add(Finding.about(Rule.CLAIM_BALANCE, fact, off.magnitude()));
        }
        if (remittance.lineImbalance() != 0) {
          Total lines = new Total().plus(remittance.lineImbalance());
          findings.add(Finding.about(Rule.LINE_BALANCE, fact, lines.magnitude()));
        }
      }
    }
    return findings;
  }

  /**
   * CLM02 against the sum of CLP03 of the first payer, net of reversals: a split claim adds up. The
   * charge is that of the version the payer can have seen, so a replacement on its way is no
   * imbalance.
   */
  static List<Finding> claimToRemittance(Submissions submissions, Coverages coverages) {
    Coverage first = coverages.first();
    if (submissions.versions().isEmpty()
        || submissions.voided()
        || first == null
        || !first.inForce()) {
      return List.of();
    }
    List<Fact> remittances = first.remittances();
    long answeredAt = remittances.get(remittances.size() - 1).occurredAt();
    Total off = submissions.chargeAsOf(answeredAt).minus(first.charge());
    if (off.value() == 0) {
      return List.of();
    }
    List<Fact> evidence = new ArrayList<>();
    evidence.add(submissions.versionAsOf(answeredAt));
    evidence.addAll(remittances);
    return List.of(
        new Finding(
            Rule.CLAIM_TO_REMITTANCE_BALANCE,
            null,
            off.magnitude(),
            answeredAt,
            null,
            evidence.stream().limit(Finding.EVIDENCE_LIMIT).map(Fact::eventId).toList()));
  }
}
