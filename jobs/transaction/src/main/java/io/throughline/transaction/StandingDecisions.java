package io.throughline.transaction;

import io.throughline.transaction.Statement.Remittance;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/**
 * Which decisions of payers stand: each reversal takes one away, of the same payer and payer's
 * number. RULES.md, section 3.
 */
final class StandingDecisions {
  private final Map<Key, List<Fact>> standing = new HashMap<>();
  private final Map<Fact, Fact> originals = new HashMap<>();
  private final List<Fact> duplicates = new ArrayList<>();

  private StandingDecisions() {}

  private record Key(String payer, String number) {}

  private record Payment(long charge, long paid) {}

  /** Of decisions in order of occurrence. */
  static StandingDecisions of(List<Fact> decisions) {
    StandingDecisions result = new StandingDecisions();
    if (decisions.size() < 2) {
      return result;
    }
    for (Fact fact : decisions) {
      String number = fact.parties().payerClaimNumber();
      Key key = new Key(Coverages.payer(fact), Objects.requireNonNullElse(number, ""));
      List<Fact> ofNumber = result.standing.computeIfAbsent(key, unused -> new ArrayList<>());
      if (Coverages.statementOf(fact).isReversal()) {
        result.reverse(fact, ofNumber);
      } else {
        ofNumber.add(fact);
      }
    }
    result.standing.forEach(result::findDuplicates);
    result.duplicates.sort(Fact.BY_OCCURRENCE);
    return result;
  }

  private void reverse(Fact reversal, List<Fact> decisions) {
    if (decisions.isEmpty()) {
      return;
    }
    long paid = magnitude(reversal);
    int taken = decisions.size() - 1;
    for (int i = decisions.size() - 1; i >= 0; i--) {
      if (magnitude(decisions.get(i)) == paid) {
        taken = i;
        break;
      }
    }
    originals.put(reversal, decisions.remove(taken));
  }

  private void findDuplicates(Key key, List<Fact> decisions) {
    if (key.number.isEmpty() || decisions.size() < 2) {
      return;
    }
    Set<Payment> seen = new HashSet<>();
    for (Fact fact : decisions) {
      Remittance decision = Coverages.statementOf(fact);
      if (decision.paid() != 0 && !seen.add(new Payment(decision.charge(), decision.paid()))) {
        duplicates.add(fact);
      }
    }
  }

  private static long magnitude(Fact fact) {
    return new Total().plus(Coverages.statementOf(fact).paid()).magnitude();
  }

  /** Standing decisions that pay what an earlier one paid already, in order. */
  List<Fact> duplicates() {
    return duplicates;
  }

  /** Ids of {@link #duplicates()}. */
  Set<UUID> duplicateIds() {
    Set<UUID> ids = new HashSet<>();
    duplicates.forEach(fact -> ids.add(fact.eventId()));
    return ids;
  }

  /** The decision that a reversal takes away; null when there is none. */
  Fact originalOf(Fact reversal) {
    return originals.get(reversal);
  }
}
