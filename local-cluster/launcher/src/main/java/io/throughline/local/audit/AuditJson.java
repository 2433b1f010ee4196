package io.throughline.local.audit;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.throughline.audit.AuditReport;
import io.throughline.audit.Difference;
import io.throughline.audit.Difference.Evidence;

/**
 * An audit for programs. Amounts are cents, times micros since 1970 in UTC. The names of the fields
 * stay as they are; new ones may come.
 */
public record AuditJson(AuditReport report) {
  /** One JSON object and a line feed. */
  public String text() {
    return node().toPrettyString() + "\n";
  }

  /** The JSON object. */
  public ObjectNode node() {
    ObjectNode root = new ObjectMapper().createObjectNode();
    root.put("equal", report.isEqual())
        .put("events", report.events())
        .put("publishedRecords", report.publishedRecords())
        .put("policyVersion", report.policyVersion())
        .put("clock", report.clock().toString());
    for (AuditReport.Total total : report.totals()) {
      root.withObject("/compared")
          .putObject(total.what())
          .put("compared", total.compared())
          .put("equal", total.equal());
    }
    for (AuditReport.MoneyTotal sum : report.money()) {
      root.withArray("/money")
          .addObject()
          .put("kind", sum.kind())
          .put("what", sum.what())
          .put("expected", sum.expected())
          .put("published", sum.published());
    }
    for (AuditReport.PassedOver passed : report.passedOver()) {
      root.withArray("/passedOver")
          .addObject()
          .put("what", passed.what())
          .put("reason", passed.reason())
          .put("count", passed.count());
    }
    root.put("differenceCount", report.differenceCount());
    root.putArray("differences");
    report.differences().forEach(difference -> add(root, difference));
    return root;
  }

  private static void add(ObjectNode root, Difference difference) {
    ObjectNode node =
        root.withArray("/differences")
            .addObject()
            .put("what", difference.what())
            .put("transactionId", difference.transaction())
            .put("kind", difference.kind())
            .put("issuer", difference.issuer())
            .put("number", difference.number())
            .put("findingId", difference.finding())
            .put("rule", difference.rule())
            .put("field", difference.field())
            .put("expected", difference.expected())
            .put("published", difference.published());
    for (Evidence fact : difference.evidence()) {
      node.withArray("/evidence")
          .addObject()
          .put("eventId", fact.eventId())
          .put("milestone", fact.milestone())
          .put("uri", fact.uri())
          .put("byteOffset", fact.byteOffset());
    }
  }
}
