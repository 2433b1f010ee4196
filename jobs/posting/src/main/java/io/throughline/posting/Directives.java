package io.throughline.posting;

import io.throughline.events.DecisionAction;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * All that was decided about a candidate.
 *
 * @param rules that are let pass, in order
 * @param corrections dimension to value
 * @param isWaived it is not to be posted
 * @param decisionId the latest decision that changes what is posted; null when there is none
 * @param by who made it; null when there is none
 * @param seen ids of the latest decisions, by which a repeat is known
 */
record Directives(
    List<String> rules,
    Map<String, String> corrections,
    boolean isWaived,
    String decisionId,
    String by,
    List<String> seen) {
  static final Directives NONE = new Directives(List.of(), Map.of(), false, null, null, List.of());

  /** Decisions that are remembered; the workflow takes no more than a few for a case. */
  static final int MOST_SEEN = 64;

  boolean isSeen(Directive directive) {
    return seen.contains(directive.id());
  }

  Directives with(Directive directive) {
    List<String> ids = new ArrayList<>(seen);
    ids.add(directive.id());
    List<String> latest = List.copyOf(ids.subList(Math.max(0, ids.size() - MOST_SEEN), ids.size()));
    return switch (directive.action()) {
      case APPROVE -> {
        TreeSet<String> all = new TreeSet<>(rules);
        all.addAll(directive.rules());
        yield new Directives(
            List.copyOf(all), corrections, isWaived, directive.id(), directive.by(), latest);
      }
      case CORRECT -> {
        Map<String, String> all = new TreeMap<>(corrections);
        all.putAll(directive.corrections());
        yield new Directives(rules, all, isWaived, directive.id(), directive.by(), latest);
      }
      case WAIVE ->
          new Directives(rules, corrections, true, directive.id(), directive.by(), latest);
      case RETRY, ASSIGN, UNKNOWN ->
          new Directives(rules, corrections, isWaived, decisionId, by, latest);
    };
  }

  /** True when what the ERP refused is to be sent anew because of it. */
  static boolean sendsAnew(Directive directive) {
    return switch (directive.action()) {
      case RETRY, APPROVE, CORRECT -> true;
      case WAIVE, ASSIGN, UNKNOWN -> false;
    };
  }

  /** True when the action changes nothing here. */
  static boolean isIdle(DecisionAction action) {
    return action == DecisionAction.ASSIGN || action == DecisionAction.UNKNOWN;
  }
}
