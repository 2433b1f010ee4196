package io.throughline.simulator.check;

import io.throughline.events.TransactionKind;
import io.throughline.events.TransactionState;
import io.throughline.simulator.truth.Owner;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;

/**
 * Holds the facts of each published transaction and its parts against those of the truth. Claims
 * that the events tie to no account, or to several, stand alone rightly; their facts are left out.
 */
final class Membership {
  private static final int SHOWN = 5;

  private final KnownTruth truth;
  private final HomeFacts facts;
  private final Ownership ownership;
  private final Supplier<ClaimTies> ties;

  /**
   * @param ties read only if a claim stands alone
   */
  Membership(KnownTruth truth, HomeFacts facts, Ownership ownership, Supplier<ClaimTies> ties) {
    this.truth = truth;
    this.facts = facts;
    this.ownership = ownership;
    this.ties = ties;
  }

  void compare(Collection<TransactionState> published, TruthReport report) {
    Map<Owner, Set<String>> found = new HashMap<>();
    Set<String> undecidable = new HashSet<>();
    ClaimTies known = null;
    for (TransactionState state : published) {
      Set<String> ofState = facts.of(state.getTransactionId());
      if (ofState.isEmpty()) {
        continue;
      }
      if (state.getKind() == TransactionKind.CLAIM && state.getParentId() == null) {
        known = known == null ? ties.get() : known;
        if (standsAloneRightly(state, known, report)) {
          undecidable.addAll(ofState);
        }
        continue;
      }
      ownership
          .of(state)
          .ifPresentOrElse(
              owner -> found.computeIfAbsent(owner, one -> new LinkedHashSet<>()).addAll(ofState),
              () -> report.differs("nothing in the truth is like " + name(state)));
    }
    truth
        .transactions()
        .forEach(
            (owner, transaction) -> {
              if (hasHome(owner)) {
                Set<String> expected = new LinkedHashSet<>(transaction.events());
                expected.removeAll(undecidable);
                compare(owner, expected, found.getOrDefault(owner, Set.of()), report);
              }
            });
  }

  private static boolean hasHome(Owner owner) {
    return switch (owner.kind()) {
      case CLAIM, REMITTANCE, DEPOSIT -> true;
      default -> false;
    };
  }

  private static boolean standsAloneRightly(
      TransactionState claim, ClaimTies ties, TruthReport report) {
    Set<String> accounts = ties.accountsOf(claim.getIssuer(), claim.getNumber());
    if (accounts.size() == 1) {
      report.differs(
          "%s stands alone; events tie it to account %s"
              .formatted(name(claim), accounts.iterator().next()));
      return false;
    }
    report.untied(name(claim), accounts);
    return true;
  }

  private static void compare(
      Owner owner, Set<String> expected, Set<String> found, TruthReport report) {
    Set<String> missing = new TreeSet<>(expected);
    missing.removeAll(found);
    Set<String> extra = new TreeSet<>(found);
    extra.removeAll(expected);
    report.membership(missing.isEmpty() && extra.isEmpty());
    if (!missing.isEmpty()) {
      report.differs(
          "%s %s lacks %d of its %d facts: %s"
              .formatted(
                  owner.kind(), owner.key(), missing.size(), expected.size(), some(missing)));
    }
    if (!extra.isEmpty()) {
      report.differs(
          "%s %s has %d facts that are not its own: %s"
              .formatted(owner.kind(), owner.key(), extra.size(), some(extra)));
    }
  }

  private static String some(Set<String> ids) {
    String first = String.join(", ", ids.stream().limit(SHOWN).toList());
    return ids.size() > SHOWN ? first + " …" : first;
  }

  private static String name(TransactionState state) {
    return "%s %s|%s".formatted(state.getKind(), state.getIssuer(), state.getNumber());
  }
}
