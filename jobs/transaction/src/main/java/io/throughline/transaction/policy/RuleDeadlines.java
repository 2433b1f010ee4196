package io.throughline.transaction.policy;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The deadlines of one rule, to be found by payer and facility without making anything. */
final class RuleDeadlines {
  private static final String ANY = null;
  private static final List<String> ANYONE = Collections.singletonList(ANY);

  private final Map<String, Map<String, Deadline>> byPayerAndFacility = new HashMap<>();

  /**
   * Adds one.
   *
   * @return one of the same rank that is for the same payer and facility, so that this one would
   *     never be known from it; null when there is none
   */
  Deadline add(Deadline deadline) {
    Deadline other = null;
    for (String payer : orAnyone(deadline.payers())) {
      Map<String, Deadline> byFacility =
          byPayerAndFacility.computeIfAbsent(payer, key -> new HashMap<>());
      for (String facility : orAnyone(deadline.facilities())) {
        Deadline before = byFacility.putIfAbsent(facility, deadline);
        other = before == null ? other : before;
      }
    }
    return other;
  }

  private static List<String> orAnyone(List<String> names) {
    return names.isEmpty() ? ANYONE : names;
  }

  /**
   * The one that names most: payer and facility, payer, facility, neither.
   *
   * @return null when none is for them
   */
  Deadline find(String payer, String facility) {
    Deadline found = at(payer, facility);
    if (found == null) {
      found = at(payer, ANY);
    }
    if (found == null) {
      found = at(ANY, facility);
    }
    return found == null ? at(ANY, ANY) : found;
  }

  private Deadline at(String payer, String facility) {
    Map<String, Deadline> byFacility = byPayerAndFacility.get(payer);
    return byFacility == null ? null : byFacility.get(facility);
  }
}
