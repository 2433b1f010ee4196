package io.throughline.simulator.truth;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.throughline.simulator.group.HealthPlan;
import io.throughline.simulator.group.PlanClass;
import java.time.ZoneId;
import java.util.List;

/**
 * The policy that findings are told by, as the product reads it.
 *
 * @param zone of business days
 * @param commercialPayers ids of the payers that have longer to decide
 */
public record Policy(ZoneId zone, List<String> commercialPayers) {
  private static final Deadlines DEADLINES = Deadlines.STANDARD;
  private static final String DAYS = "days";
  private static final String BUSINESS_DAYS = "business-days";

  /** Of a group's plans. */
  public static Policy of(ZoneId zone, List<HealthPlan> plans) {
    return new Policy(
        zone,
        plans.stream()
            .filter(plan -> plan.planClass() == PlanClass.COMMERCIAL)
            .map(plan -> plan.payer().id())
            .sorted()
            .toList());
  }

  ObjectNode json(ObjectMapper json) {
    ObjectNode node = json.createObjectNode();
    node.put("version", "simulated-1");
    node.put("timeZone", zone.getId());
    node.putArray("holidays");
    node.put("lateReversalDays", DEADLINES.lateReversalDays());
    node.put("settlingHours", DEADLINES.settlingHours());
    node.put("shrinkAfterDays", 30);
    node.put("expireAfterDays", 400);
    ArrayNode deadlines = node.putArray("deadlines");
    if (!commercialPayers.isEmpty()) {
      ObjectNode commercial = deadlines.addObject();
      commercial.put("rule", "remittance-overdue");
      commercialPayers.forEach(commercial.putArray("payers")::add);
      commercial.putArray("facilities");
      within(commercial, DEADLINES.commercialRemittanceDays(), DAYS);
    }
    add(deadlines, "remittance-overdue", DEADLINES.remittanceDays(), DAYS);
    add(deadlines, "acknowledgement-overdue", DEADLINES.answerBusinessDays(), BUSINESS_DAYS);
    add(deadlines, "settlement-overdue", DEADLINES.settlementBusinessDays(), BUSINESS_DAYS);
    add(deadlines, "posting-overdue", DEADLINES.postingBusinessDays(), BUSINESS_DAYS);
    add(deadlines, "journal-overdue", DEADLINES.journalBusinessDays(), "end-of-business-day");
    add(
        deadlines,
        "settlement-without-remittance",
        DEADLINES.settlementBusinessDays(),
        BUSINESS_DAYS);
    add(deadlines, "posting-without-remittance", DEADLINES.orphanBusinessDays(), BUSINESS_DAYS);
    add(deadlines, "journal-without-posting", DEADLINES.unpostedBusinessDays(), BUSINESS_DAYS);
    return node;
  }

  private static void add(ArrayNode deadlines, String rule, int within, String unit) {
    within(deadlines.addObject().put("rule", rule), within, unit);
  }

  private static void within(ObjectNode deadline, int within, String unit) {
    deadline.put("within", within).put("unit", unit);
  }
}
