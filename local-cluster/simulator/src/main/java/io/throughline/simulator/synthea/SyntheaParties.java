package io.throughline.simulator.synthea;

import io.throughline.simulator.group.HealthPlan;
import io.throughline.simulator.group.PlanClass;
import io.throughline.simulator.recorded.Parties;
import io.throughline.simulator.recorded.Row;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Payers and those organizations that have encounters. */
final class SyntheaParties {
  private static final String NOBODY = "NO_INSURANCE";

  private final Parties parties;
  private final HealthPlan selfPay;
  private final Map<String, HealthPlan> plans = new HashMap<>();
  private final Map<String, String> used = new TreeMap<>();
  private final Map<String, Integer> sites = new HashMap<>();

  SyntheaParties(Parties parties) {
    this.parties = parties;
    this.selfPay = parties.addPlan("SELF PAY", PlanClass.COMMERCIAL, "09");
  }

  void payer(Row row) {
    String name = row.text("NAME");
    if (!name.equals(NOBODY)) {
      PlanClass planClass = planClass(name.toUpperCase(Locale.ROOT));
      plans.put(row.text("Id"), parties.addPlan(name, planClass, planClass.filingIndicator()));
    }
  }

  private static PlanClass planClass(String name) {
    if (name.contains("MEDICAID")) {
      return PlanClass.MEDICAID;
    }
    return name.contains("MEDICARE") || name.contains("DUAL ELIGIBLE")
        ? PlanClass.MEDICARE
        : PlanClass.COMMERCIAL;
  }

  /** An organization has an encounter. */
  void uses(String organization) {
    used.putIfAbsent(organization, "UNNAMED ORGANIZATION");
  }

  void organization(Row row) {
    used.computeIfPresent(row.text("Id"), (id, name) -> row.text("NAME"));
  }

  /** All organizations are known. */
  void settle() {
    used.forEach(
        (id, name) -> {
          String capitals = name.toUpperCase(Locale.ROOT);
          boolean hospital = capitals.contains("HOSPITAL") || capitals.contains("MEDICAL CENTER");
          sites.put(id, parties.addSite(name, hospital).index());
        });
  }

  int site(String organization) {
    return sites.get(organization);
  }

  /** The plan of an insurer; that of those who pay themselves if there is none. */
  HealthPlan plan(String payer) {
    return plans.getOrDefault(payer, selfPay);
  }

  boolean isSelfPay(HealthPlan plan) {
    return plan == selfPay;
  }
}
