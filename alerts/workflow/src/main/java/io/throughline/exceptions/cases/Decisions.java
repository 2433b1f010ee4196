package io.throughline.exceptions.cases;

import io.throughline.decision.DecisionSigner;
import io.throughline.events.CaseProposal;
import io.throughline.events.CaseStep;
import io.throughline.events.DecisionAction;
import io.throughline.events.DecisionAnswer;
import io.throughline.events.DecisionOutcome;
import io.throughline.events.ExceptionCase;
import io.throughline.events.ExceptionDecision;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/** Takes a decision, judged already, into its case. */
public final class Decisions {
  private Decisions() {}

  /** What was answered to a decision of this id before, if it is still known. */
  public static Optional<DecisionAnswer> answer(ExceptionCase known, String decisionId) {
    return known.getAnswers().stream()
        .filter(answer -> answer.getDecisionId().equals(decisionId))
        .findFirst();
  }

  /** Changes the case by a verdict, and remembers the answer. */
  public static Step take(
      ExceptionCase known, ExceptionDecision request, Verdict verdict, Instant now) {
    switch (verdict.outcome()) {
      case ACCEPTED -> accept(known, request);
      case PROPOSED -> known.setProposal(proposal(request, now));
      default -> {
        // Refused: only remembered.
      }
    }
    known.setAnswers(
        Answers.with(
            known.getAnswers(),
            new DecisionAnswer(
                request.getDecisionId(),
                DecisionSigner.contentHash(request),
                verdict.outcome(),
                verdict.detail(),
                now)));
    return new Step(
        step(request.getAction(), verdict.outcome()),
        request.getBy(),
        detail(request, verdict),
        request.getDecisionId());
  }

  private static void accept(ExceptionCase known, ExceptionDecision request) {
    DecisionAction action = request.getAction();
    known.setState(Transitions.next(known.getState(), CaseEvent.of(action)).orElseThrow());
    switch (action) {
      case ASSIGN -> known.setAssignee(request.getAssignee());
      case APPROVE, WAIVE, CORRECT -> {
        known.setProposal(null);
        known.setNextRetryAt(null);
      }
      case RETRY, UNKNOWN -> {
        // The schedule goes on.
      }
    }
  }

  private static CaseProposal proposal(ExceptionDecision request, Instant now) {
    return CaseProposal.newBuilder()
        .setDecisionId(request.getDecisionId())
        .setAction(request.getAction())
        .setBy(request.getBy())
        .setRole(request.getRole())
        .setAt(now)
        .setReason(request.getReason())
        .setOverriddenRules(List.copyOf(request.getOverriddenRules()))
        .build();
  }

  private static CaseStep step(DecisionAction action, DecisionOutcome outcome) {
    return switch (outcome) {
      case ACCEPTED ->
          switch (action) {
            case ASSIGN -> CaseStep.ASSIGNED;
            case APPROVE -> CaseStep.APPROVED;
            case CORRECT -> CaseStep.CORRECTED;
            case RETRY -> CaseStep.RETRIED;
            case WAIVE -> CaseStep.WAIVED;
            case UNKNOWN -> throw new IllegalArgumentException("an unknown action was accepted");
          };
      case PROPOSED -> CaseStep.PROPOSED;
      default -> CaseStep.REFUSED;
    };
  }

  /** E.g. {@code APPROVE of claim-balance, proposed by otto: the payer confirmed it by phone}. */
  private static String detail(ExceptionDecision request, Verdict verdict) {
    StringBuilder detail = new StringBuilder(request.getAction().name());
    if (!request.getOverriddenRules().isEmpty()) {
      detail.append(" of ").append(String.join(", ", request.getOverriddenRules()));
    }
    if (!request.getCorrections().isEmpty()) {
      detail.append(" to ").append(new TreeMap<>(request.getCorrections()));
    }
    if (request.getAssignee() != null) {
      detail.append(" to ").append(request.getAssignee());
    }
    if (!verdict.detail().isEmpty()) {
      detail.append(", ").append(verdict.detail());
    }
    return request.getReason().isBlank()
        ? detail.toString()
        : detail.append(": ").append(request.getReason()).toString();
  }
}
