package io.throughline.transaction;

import java.util.ArrayList;
import java.util.List;

/**
 * Facts by currency: amounts of different ones cannot be added.
 *
 * @param currency that of the first fact that states money
 * @param facts those in it, and those that state no money; in order of occurrence
 * @param foreign the others
 */
record Currencies(String currency, List<Fact> facts, List<Fact> foreign) {
  private static final String DEFAULT = "USD";

  static Currencies of(FactSet set) {
    String currency = currencyOf(set.facts());
    List<Fact> foreign = new ArrayList<>();
    for (Fact fact : set.facts()) {
      if (fact.statesMoney() && !fact.currency().equals(currency)) {
        foreign.add(fact);
      }
    }
    if (foreign.isEmpty()) {
      return new Currencies(currency, set.facts(), foreign);
    }
    List<Fact> facts = new ArrayList<>(set.facts());
    facts.removeAll(foreign);
    return new Currencies(currency, facts, foreign);
  }

  /** Findings about amounts that are left out, if any, and about facts sent twice. */
  List<Finding> findings() {
    List<Finding> findings = new ArrayList<>();
    if (!foreign.isEmpty()) {
      Total amount = new Total();
      for (Fact fact : foreign) {
        amount.plus(stated(fact).magnitude());
      }
      findings.add(Finding.of(Rule.SINGLE_CURRENCY, amount.value(), foreign));
    }
    return findings;
  }

  /** Charge that a fact states, else payment, else nothing. */
  private static Total stated(Fact fact) {
    Long charge = fact.statement().statedCharge();
    Long stated = charge != null ? charge : fact.statement().statedPaid();
    return stated == null ? new Total() : new Total().plus(stated);
  }

  private static String currencyOf(List<Fact> facts) {
    for (Fact fact : facts) {
      if (fact.statesMoney()) {
        return fact.currency();
      }
    }
    return DEFAULT;
  }

  /** The payer that the latest fact names that names one; null when none does. */
  static String latestPayer(FactSet set) {
    for (int i = set.size() - 1; i >= 0; i--) {
      String payer = set.facts().get(i).parties().payer();
      if (payer != null) {
        return payer;
      }
    }
    return null;
  }
}
