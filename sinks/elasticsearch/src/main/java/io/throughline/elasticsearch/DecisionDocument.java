package io.throughline.elasticsearch;

import io.throughline.events.ExceptionDecision;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The document of a decision, as {@code throughline-lineage.json} maps it. Its time is when it was
 * made.
 */
final class DecisionDocument {
  private DecisionDocument() {}

  static byte[] of(ExceptionDecision decision) {
    return DocumentWriter.document(
        1024,
        json -> {
          json.head(decision.getAt(), "event", "decisions", event -> writeEvent(event, decision));
          json.object("transaction", t -> t.text("id", decision.getTransactionId()));
          json.object("rule", rule -> rule.texts("name", decision.getOverriddenRules()));
          json.object(
              "user",
              user -> {
                user.text("name", decision.getBy());
                if (!decision.getRole().isEmpty()) {
                  user.texts("roles", List.of(decision.getRole()));
                }
              });
          json.object("throughline", own -> writeOwn(own, decision));
        });
  }

  private static void writeEvent(DocumentWriter json, ExceptionDecision decision)
      throws IOException {
    json.text("action", "DECISION_" + decision.getAction().name());
    json.time("created", decision.getAt());
    json.text("reason", decision.getReason());
  }

  private static void writeOwn(DocumentWriter json, ExceptionDecision decision) throws IOException {
    json.text("candidate_id", decision.getCandidateId());
    json.object(
        "exception",
        exception -> {
          exception.text("id", decision.getExceptionId());
          exception.number("revision", (long) decision.getExceptionRevision());
        });
    json.object(
        "decision",
        own -> {
          own.text("id", decision.getDecisionId());
          own.text("proposed_by", decision.getProposedBy());
          own.text("assignee", decision.getAssignee());
          own.object("corrections", map -> writeCorrections(map, decision.getCorrections()));
        });
  }

  private static void writeCorrections(DocumentWriter json, Map<String, String> corrections)
      throws IOException {
    for (Map.Entry<String, String> one : new TreeMap<>(corrections).entrySet()) {
      json.text(one.getKey(), one.getValue());
    }
  }
}
