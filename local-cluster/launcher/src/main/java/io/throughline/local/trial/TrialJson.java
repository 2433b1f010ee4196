package io.throughline.local.trial;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.throughline.events.RevenueEvent;
import io.throughline.ingest.format.Unreadable;

/** A trial for programs. The names of the fields stay as they are; new ones may come. */
public record TrialJson(Trial trial) {
  /** One JSON object and a line feed. */
  public String text() {
    ObjectNode root = new ObjectMapper().createObjectNode();
    root.put("records", trial.records())
        .put("events", trial.eventCount())
        .put("leftOut", trial.leftOutCount())
        .put("deadLetters", trial.deadLetterCount());
    trial.events().forEach(event -> add(root.withArray("/firstEvents").addObject(), event));
    ObjectNode reasons = root.putObject("leftOutByReason");
    trial.leftOut().forEach((code, leftOut) -> reasons.put(code, leftOut.count()));
    for (Unreadable letter : trial.deadLetters()) {
      root.withArray("/firstDeadLetters")
          .addObject()
          .put("line", letter.segment())
          .put("reason", letter.reason().code())
          .put("message", letter.message());
    }
    return root.toPrettyString() + "\n";
  }

  private static void add(ObjectNode node, RevenueEvent event) {
    node.put("line", event.getSource().getPosition().getSegment())
        .put("eventId", event.getEventId())
        .put("milestone", EventText.milestone(event))
        .put("occurredAt", event.getOccurredAt().toString())
        .put("mapping", event.getSource().getPolicyVersion());
    ObjectNode set = node.putObject("set");
    EventText.fields(event).forEach(set::put);
    ObjectNode dimensions = node.putObject("dimensions");
    EventText.dimensions(event).forEach(dimensions::put);
    event
        .getReferences()
        .forEach(
            reference ->
                node.withArray("/references")
                    .addObject()
                    .put("kind", reference.getKind().name())
                    .put("issuer", reference.getIssuer())
                    .put("value", reference.getRaw()));
    node.put("hasPatient", event.getPatientToken() != null);
  }
}
