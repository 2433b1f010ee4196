package io.throughline.transaction.policy;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** Writes the JSON form of a policy: one text for each policy, without blanks. */
final class PolicyWriter {
  private PolicyWriter() {}

  static String write(Terms terms) {
    ObjectNode policy = JsonNodeFactory.instance.objectNode();
    policy.put(Names.VERSION, terms.version());
    policy.put(Names.TIME_ZONE, terms.timeZone().getId());
    addAll(policy.putArray(Names.HOLIDAYS), terms.holidays());
    policy.put(Names.LATE_REVERSAL_DAYS, terms.lateReversalDays());
    policy.put(Names.SETTLING_HOURS, terms.settlingHours());
    policy.put(Names.SHRINK_AFTER_DAYS, terms.shrinkAfterDays());
    policy.put(Names.EXPIRE_AFTER_DAYS, terms.expireAfterDays());
    ArrayNode deadlines = policy.putArray(Names.DEADLINES);
    for (Deadline deadline : terms.deadlines()) {
      ObjectNode of = deadlines.addObject();
      of.put(Names.RULE, deadline.rule());
      addAll(of.putArray(Names.PAYERS), deadline.payers());
      addAll(of.putArray(Names.FACILITIES), deadline.facilities());
      of.put(Names.WITHIN, deadline.within());
      of.put(Names.UNIT, deadline.unit().word());
    }
    return policy.toString();
  }

  private static void addAll(ArrayNode array, List<?> values) {
    values.forEach(value -> array.add(value.toString()));
  }
}
