package io.throughline.simulator.check;

import io.throughline.events.FindingState;
import io.throughline.events.FindingStatus;
import io.throughline.events.TransactionKind;
import io.throughline.simulator.truth.Finding.ClaimNumber;
import io.throughline.simulator.truth.Owner;
import io.throughline.simulator.truth.Rule;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** Holds published findings that stand, open or resolved, against the truth. */
final class StandingFindings {
  /** What the reuse of a claim's number may be found as. */
  private static final Set<String> REUSE =
      Set.of("several-accounts", "different-patients", "different-services", "implausible-count");

  /** By which a published finding and one of the truth are the same. */
  private record Key(String rule, Owner owner, String subject) {}

  private final KnownTruth truth;
  private final Ownership ownership;
  private final Instant clock;
  private final TruthReport report;
  private final Map<Key, FindingState> standing = new HashMap<>();
  private final Map<ClaimNumber, List<FindingState>> byClaim = new HashMap<>();
  private final Set<String> explained = new HashSet<>();

  StandingFindings(KnownTruth truth, Ownership ownership, Instant clock, TruthReport report) {
    this.truth = truth;
    this.ownership = ownership;
    this.clock = clock;
    this.report = report;
  }

  void compare(Published published) {
    List<FindingState> all =
        published.findings().stream().filter(StandingFindings::stands).toList();
    all.forEach(this::add);
    truth.findings().forEach(this::compare);
    all.stream()
        .filter(finding -> !explained.contains(finding.getFindingId()))
        .filter(finding -> !finding.getRaisedAt().isAfter(clock))
        .forEach(this::extra);
  }

  private static boolean stands(FindingState finding) {
    return finding.getStatus() == FindingStatus.OPEN
        || finding.getStatus() == FindingStatus.RESOLVED;
  }

  private void add(FindingState finding) {
    Owner owner = ownership.of(finding).orElse(null);
    standing.put(new Key(finding.getRule(), owner, finding.getSubject()), finding);
    if (finding.getTransactionKind() == TransactionKind.CLAIM) {
      byClaim
          .computeIfAbsent(
              new ClaimNumber(finding.getIssuer(), finding.getNumber()), claim -> new ArrayList<>())
          .add(finding);
    }
  }

  private void compare(KnownFinding known) {
    if (known.rule().equals(Rule.CLAIM_NUMBER.key())) {
      reused(known);
      return;
    }
    FindingState found = standing.get(new Key(known.rule(), known.owner(), known.subject()));
    if (found != null) {
      explained.add(found.getFindingId());
    }
    if (!known.isJudgedBy(clock)) {
      return;
    }
    if (known.withdrawn()) {
      if (found != null) {
        report.extra(
            known.fault(), known.rule(), known + ": must be withdrawn, is " + found.getStatus());
      }
    } else if (found == null) {
      report.missing(known);
    } else {
      report.found(known, difference(known, found));
    }
  }

  /** Whatever else is found of a claim that is two, nobody can say whose it is. */
  private void reused(KnownFinding known) {
    List<FindingState> ofClaim = byClaim.getOrDefault(known.claim(), List.of());
    ofClaim.forEach(finding -> explained.add(finding.getFindingId()));
    if (known.isJudgedBy(clock)) {
      Optional<FindingState> found =
          ofClaim.stream().filter(finding -> REUSE.contains(finding.getRule())).findFirst();
      if (found.isEmpty()) {
        report.missing(known);
      } else {
        report.found(known, null);
      }
    }
  }

  /** Null when there is none. */
  private static String difference(KnownFinding known, FindingState found) {
    FindingStatus status = known.clearedBy() == null ? FindingStatus.OPEN : FindingStatus.RESOLVED;
    if (found.getStatus() != status) {
      return "is %s, must be %s".formatted(found.getStatus(), status);
    }
    if (!Objects.equals(found.getEndedBy(), known.clearedBy())) {
      return "was ended by %s, must be by %s".formatted(found.getEndedBy(), known.clearedBy());
    }
    if (known.amountAtRisk() != null && found.getAmountAtRisk() != known.amountAtRisk()) {
      return "%d cents at risk, must be %d"
          .formatted(found.getAmountAtRisk(), known.amountAtRisk());
    }
    return found.getRaisedAt().equals(known.raisedAt())
        ? null
        : "wrong since %s, must be since %s".formatted(found.getRaisedAt(), known.raisedAt());
  }

  /** Where several faults meet, more may be found than each brings alone. */
  private void extra(FindingState finding) {
    Optional<Owner> owner = ownership.of(finding);
    Set<String> faults = owner.map(truth::faultsOf).orElse(Set.of());
    if (faults.size() < 2) {
      String fault = faults.isEmpty() ? KnownFinding.NATURAL : faults.iterator().next();
      report.extra(
          fault,
          finding.getRule(),
          "%s of %s %s|%s about event %s: stands and must not"
              .formatted(
                  finding.getRule(),
                  finding.getTransactionKind(),
                  finding.getIssuer(),
                  finding.getNumber(),
                  finding.getSubject()));
    }
  }
}
