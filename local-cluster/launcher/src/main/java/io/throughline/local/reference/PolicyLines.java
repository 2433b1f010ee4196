package io.throughline.local.reference;

import io.throughline.reference.PostingPolicy;
import java.util.LinkedHashMap;
import java.util.Map;

/** What a policy for postings says, by setting and rule. */
final class PolicyLines {
  private PolicyLines() {}

  static Map<String, String> of(PostingPolicy policy) {
    Map<String, String> lines = new LinkedHashMap<>();
    lines.put("timeZone", policy.timeZone().getId());
    lines.put("waitMinutes", Integer.toString(policy.waitMinutes()));
    lines.put("fourEyesAbove", Long.toString(policy.fourEyesAbove()));
    lines.put("closedPeriod", policy.movesToNextOpenPeriod() ? "next-open" : "refuse");
    lines.put("plausibleDifference", Long.toString(policy.plausibleDifference()));
    for (String rule : PostingPolicy.rules()) {
      lines.put(
          rule, policy.severity(rule).word() + (policy.isOverridable(rule) ? ", overridable" : ""));
    }
    return lines;
  }
}
