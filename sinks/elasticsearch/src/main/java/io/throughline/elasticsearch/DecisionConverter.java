package io.throughline.elasticsearch;

import io.throughline.events.ExceptionDecision;
import java.io.Serial;

/**
 * What people decided about refused posting candidates. The exception is part of the id, since who
 * decides gives the number of a decision, and two may give the same to decisions about two
 * exceptions.
 */
final class DecisionConverter extends OnceConverter<ExceptionDecision> {
  @Serial private static final long serialVersionUID = 1L;

  DecisionConverter(String schemaRegistry) {
    super(schemaRegistry, ExceptionDecision.class);
  }

  @Override
  String key(ExceptionDecision decision) {
    return decision.getExceptionId();
  }

  @Override
  String id(ExceptionDecision decision) {
    return "decision-" + decision.getExceptionId() + "-" + decision.getDecisionId();
  }

  @Override
  byte[] document(ExceptionDecision decision, TopicRecord at) {
    return DecisionDocument.of(decision);
  }
}
