package io.throughline.simulator.truth;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;

/** Findings as JSON. */
final class Findings {
  private Findings() {}

  /**
   * One finding; null when the fact that it is about was never told, since the history ends before.
   *
   * @param eventIds of the facts that findings name, null for those that were never told
   */
  static ObjectNode json(ObjectMapper json, Finding finding, Map<FactName, List<String>> eventIds) {
    String subject = eventId(finding.subject(), eventIds);
    if (finding.subject() != null && subject == null) {
      return null;
    }
    String clearedBy = eventId(finding.clearedBy(), eventIds);
    ObjectNode node = json.createObjectNode();
    node.put("kind", finding.kind().name());
    node.put("rule", finding.rule());
    ObjectNode transaction = node.putObject("transaction");
    transaction.put("kind", finding.transaction().kind().name());
    transaction.put("key", finding.transaction().key());
    node.put("subject", subject);
    node.put("amountAtRisk", finding.amountAtRisk());
    node.put("raisedAt", finding.raisedAt());
    node.put("raisedBy", finding.raisedAt() == null ? subject : null);
    node.put("clearedBy", clearedBy);
    node.put("withdrawn", clearedBy != null && finding.withdrawn());
    node.put("decidable", finding.undecidable() == null);
    node.put("reason", finding.undecidable());
    node.put("fault", finding.fault());
    return node;
  }

  private static String eventId(FactName name, Map<FactName, List<String>> eventIds) {
    if (name == null) {
      return null;
    }
    List<String> ids = eventIds.get(name.first());
    return ids.size() > name.copy() ? ids.get(name.copy()) : null;
  }
}
