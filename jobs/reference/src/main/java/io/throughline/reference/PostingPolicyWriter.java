package io.throughline.reference;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Writes the JSON form of a posting policy. */
final class PostingPolicyWriter {
  private PostingPolicyWriter() {}

  static String json(PostingPolicy policy) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put(PostingPolicyReader.TIME_ZONE, policy.timeZone().getId());
    json.put(PostingPolicyReader.WAIT_MINUTES, policy.waitMinutes());
    json.put(PostingPolicyReader.FOUR_EYES_ABOVE, policy.fourEyesAbove());
    json.put(
        PostingPolicyReader.CLOSED_PERIOD,
        policy.movesToNextOpenPeriod()
            ? PostingPolicyReader.NEXT_OPEN
            : PostingPolicyReader.REFUSE);
    json.put(PostingPolicyReader.PLAUSIBLE_DIFFERENCE, policy.plausibleDifference());
    ArrayNode rules = json.putArray(PostingPolicyReader.RULES);
    for (String rule : PostingPolicy.rules()) {
      ObjectNode entry = rules.addObject();
      entry.put(PostingPolicyReader.RULE, rule);
      entry.put(PostingPolicyReader.SEVERITY, policy.severity(rule).word());
      entry.put(PostingPolicyReader.OVERRIDABLE, policy.isOverridable(rule));
    }
    return json.toString();
  }
}
