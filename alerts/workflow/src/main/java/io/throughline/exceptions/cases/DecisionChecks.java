package io.throughline.exceptions.cases;

import io.throughline.events.CaseState;
import io.throughline.events.DecisionAction;
import io.throughline.events.DecisionOutcome;
import io.throughline.events.ExceptionCase;
import io.throughline.events.ExceptionDecision;
import io.throughline.events.RefusalReason;
import io.throughline.exceptions.access.Role;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Whether a decision may be made: by role, what it says, state and revision of the case, and its
 * rules, in this order; the first that forbids it is the answer.
 */
public final class DecisionChecks {
  private DecisionChecks() {}

  /** Judges a request. Changes nothing. */
  public static Verdict judge(ExceptionCase known, ExceptionDecision request) {
    return Stream.<Supplied>of(
            () -> role(request),
            () -> DecisionContent.fault(request),
            () -> state(known, request),
            () -> rules(known, request))
        .map(Supplied::get)
        .flatMap(Optional::stream)
        .findFirst()
        .orElseGet(() -> FourEyes.judge(known, request));
  }

  private interface Supplied {
    Optional<Verdict> get();
  }

  private static Optional<Verdict> role(ExceptionDecision request) {
    return Role.named(request.getRole()).filter(role -> role.mayActAs(Role.OPERATOR)).isPresent()
        ? Optional.empty()
        : Optional.of(
            Verdict.refused(
                DecisionOutcome.NOT_PERMITTED,
                "the role of %s only reads; ask an operator or approver",
                request.getBy()));
  }

  private static Optional<Verdict> state(ExceptionCase known, ExceptionDecision request) {
    CaseState state = known.getState();
    if (Transitions.isOver(state)) {
      return Optional.of(
          Verdict.refused(
              DecisionOutcome.ENDED,
              "the case is over: %s",
              known.getResolution() == null ? state : known.getResolution()));
    }
    int current = known.getException().getRevision();
    if (request.getExceptionRevision() != current) {
      return Optional.of(
          Verdict.refused(
              DecisionOutcome.STALE,
              "revision %d was looked at, and %d is the current one; look again",
              request.getExceptionRevision(),
              current));
    }
    return Transitions.next(state, CaseEvent.of(request.getAction())).isPresent()
        ? Optional.empty()
        : Optional.of(
            Verdict.refused(
                DecisionOutcome.NOT_NOW,
                "the case is %s; wait until the revenue job has answered",
                state));
  }

  private static Optional<Verdict> rules(ExceptionCase known, ExceptionDecision request) {
    if (request.getAction() != DecisionAction.APPROVE) {
      return Optional.empty();
    }
    List<RefusalReason> reasons = known.getException().getReasons();
    Set<String> fixed = rules(reasons, reason -> !reason.getOverridable());
    if (!fixed.isEmpty()) {
      return Optional.of(
          Verdict.refused(
              DecisionOutcome.NOT_OVERRIDABLE,
              "nobody may override %s; correct it, or wait until it passes",
              String.join(", ", fixed)));
    }
    Set<String> strange = new TreeSet<>(request.getOverriddenRules());
    strange.removeAll(rules(reasons, RefusalReason::getOverridable));
    return strange.isEmpty()
        ? Optional.empty()
        : Optional.of(
            Verdict.refused(
                DecisionOutcome.NOT_OVERRIDABLE,
                "not among the reasons of revision %d: %s",
                known.getException().getRevision(),
                String.join(", ", strange)));
  }

  private static Set<String> rules(List<RefusalReason> reasons, Predicate<RefusalReason> which) {
    return reasons.stream()
        .filter(which)
        .map(RefusalReason::getRule)
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
