package io.throughline.posting;

import io.throughline.events.DecisionAction;
import io.throughline.events.ExceptionDecision;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/**
 * What a person decided about a candidate, or the workflow by itself.
 *
 * @param id of the decision
 * @param by who decided
 * @param rules that are let pass, of an approval
 * @param corrections dimension to value, of a correction
 */
public record Directive(
    String id,
    DecisionAction action,
    String by,
    List<String> rules,
    Map<String, String> corrections) {
  /** Dimensions that can be corrected. */
  static final String PAYER = "payer";

  static final String FACILITY = "facility";
  static final String SERVICE_LINE = "serviceLine";
  static final String COST_CENTER = "costCenter";
  static final String COMPANY = "companyCode";
  static final String POSTING_DATE = "postingDate";

  /**
   * The notice of a decision.
   *
   * @throws IllegalArgumentException when its ids are no UUIDs
   */
  public static Notice.Decided of(ExceptionDecision decision) {
    UUID candidate = UUID.fromString(decision.getCandidateId());
    UUID book =
        decision.getRemittanceId().isEmpty()
            ? candidate
            : UUID.fromString(decision.getRemittanceId());
    return new Notice.Decided(
        book,
        candidate,
        new Directive(
            decision.getDecisionId(),
            decision.getAction(),
            decision.getBy(),
            List.copyOf(decision.getOverriddenRules()),
            new TreeMap<>(decision.getCorrections())));
  }
}
