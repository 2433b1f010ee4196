package io.throughline.transaction.policy;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.function.Consumer;

/** JSON forms of policies, made to be sound unless changed. */
public final class PolicyText {
  private final ObjectNode policy = JsonNodeFactory.instance.objectNode();

  public PolicyText() {
    policy.put("version", "test-1").put("timeZone", "UTC");
    policy.putArray("holidays");
    policy.put("lateReversalDays", 60).put("settlingHours", 24);
    policy.put("shrinkAfterDays", 30).put("expireAfterDays", 400);
    policy.putArray("deadlines");
  }

  public PolicyText version(String version) {
    policy.put("version", version);
    return this;
  }

  PolicyText zone(String zone) {
    policy.put("timeZone", zone);
    return this;
  }

  PolicyText holidays(String... dates) {
    List.of(dates).forEach(((ArrayNode) policy.get("holidays"))::add);
    return this;
  }

  /** One for anybody. */
  public PolicyText deadline(String rule, int within, String unit) {
    return deadline(rule, List.of(), List.of(), within, unit);
  }

  public PolicyText deadline(
      String rule, List<String> payers, List<String> facilities, int within, String unit) {
    ObjectNode deadline = ((ArrayNode) policy.get("deadlines")).addObject();
    deadline.put("rule", rule);
    payers.forEach(deadline.putArray("payers")::add);
    facilities.forEach(deadline.putArray("facilities")::add);
    deadline.put("within", within).put("unit", unit);
    return this;
  }

  PolicyText change(Consumer<ObjectNode> change) {
    change.accept(policy);
    return this;
  }

  public String json() {
    return policy.toString();
  }

  public Policy parse() {
    return Policy.parse(json());
  }
}
