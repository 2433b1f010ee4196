package io.throughline.transaction;

import io.throughline.transaction.Statement.Submission;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What the provider asked for: the versions of a claim.
 *
 * <p>The version in force is the latest submission that is not a void (frequency 8). A replacement,
 * a claim sent again after it was refused, and the same claim to a second payer (COB) thus count
 * once. Late charges (frequency 5) come on top of the version they follow; the same late charges
 * sent twice count once. Interim bills (2, 3, 4) count as versions. A void that is later than the
 * version in force leaves nothing to charge. Requests for predetermination are not owed and leave
 * no trace in the charge.
 */
final class Submissions {
  private final List<Fact> all = new ArrayList<>();
  private final List<Fact> versions = new ArrayList<>();
  private final List<Fact> lateCharges = new ArrayList<>();
  private Fact firstOwed;
  private Fact latestVoid;

  /** Takes the submissions among facts that are in order of occurrence. */
  static Submissions of(List<Fact> facts) {
    Submissions submissions = new Submissions();
    for (Fact fact : facts) {
      if (fact.statement() instanceof Submission submission) {
        submissions.add(fact, submission);
      }
    }
    return submissions;
  }

  private void add(Fact fact, Submission submission) {
    all.add(fact);
    if (!submission.isOwed()) {
      return;
    }
    firstOwed = firstOwed == null ? fact : firstOwed;
    if (submission.isVoid()) {
      latestVoid = fact;
    } else if (submission.isLateCharges()) {
      lateCharges.add(fact);
    } else {
      versions.add(fact);
    }
  }

  /** Every submission, in order of occurrence. */
  List<Fact> all() {
    return all;
  }

  /**
   * Earliest submission that is more than a request for predetermination; null when there is none.
   */
  Fact firstOwed() {
    return firstOwed;
  }

  /** Submissions that state the claim as a whole, in order of occurrence. */
  List<Fact> versions() {
    return versions;
  }

  /** Days and amounts by which late charges sent twice are known. */
  private record LateCharge(int serviceFrom, long charge) {}

  /** True when the provider's last word is that there is no claim. */
  boolean voided() {
    return latestVoid != null
        && versions.stream().allMatch(version -> isAfter(latestVoid, version))
        && lateCharges.stream().allMatch(late -> isAfter(latestVoid, late));
  }

  /** True when the provider has said what is charged, be it nothing. */
  boolean stateACharge() {
    return latestVoid != null || !versions.isEmpty() || !lateCharges.isEmpty();
  }

  /** Charge in force; 0 when voided or unknown. */
  Total charge() {
    return voided() ? new Total() : chargeAsOf(Long.MAX_VALUE);
  }

  /** Charge that a payer who answers at a time can have seen: of the latest version until then. */
  Total chargeAsOf(long occurredAt) {
    Fact version = versionAsOf(occurredAt);
    Total charge = new Total();
    if (version != null) {
      charge.plus(statementOf(version).charge());
    }
    Set<LateCharge> counted = new HashSet<>();
    for (Fact fact : lateCharges) {
      Submission late = statementOf(fact);
      if (fact.occurredAt() <= occurredAt
          && (version == null || isAfter(fact, version))
          && counted.add(new LateCharge(late.serviceFrom(), late.charge()))) {
        charge.plus(late.charge());
      }
    }
    return charge;
  }

  /** The latest version sent until a time, else the first: no payer answers before it is asked. */
  Fact versionAsOf(long occurredAt) {
    Fact answered = versions.isEmpty() ? null : versions.get(0);
    for (Fact version : versions) {
      if (version.occurredAt() <= occurredAt) {
        answered = version;
      }
    }
    return answered;
  }

  static Submission statementOf(Fact fact) {
    return (Submission) fact.statement();
  }

  private static boolean isAfter(Fact fact, Fact other) {
    return Fact.BY_OCCURRENCE.compare(fact, other) > 0;
  }
}
