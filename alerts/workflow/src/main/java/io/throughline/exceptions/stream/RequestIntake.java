package io.throughline.exceptions.stream;

import io.throughline.decision.DecisionSigner;
import io.throughline.events.DecisionAction;
import io.throughline.events.DecisionOutcome;
import io.throughline.events.ExceptionCase;
import io.throughline.events.ExceptionDecision;
import io.throughline.events.Topic;
import io.throughline.exceptions.cases.DecisionChecks;
import io.throughline.exceptions.cases.Decisions;
import io.throughline.exceptions.cases.Step;
import io.throughline.exceptions.cases.Verdict;
import io.throughline.exceptions.metrics.CaseMetrics;
import java.time.Instant;

/**
 * Judges decisions that were asked for. The door has looked at the sender; everything else is
 * looked at here, where nothing happens at the same time.
 */
final class RequestIntake extends Intake<ExceptionDecision> {
  private final DecisionSigner requestSigner;
  private final DecisionSigner decisionSigner;
  private final CaseMetrics metrics;

  RequestIntake(Workshop workshop) {
    super(
        workshop,
        ExceptionDecision.class,
        Topic.DECISIONS_DEAD_LETTERS,
        CasesTopology.DECISIONS_DEAD_LETTERS_SINK);
    this.requestSigner = DecisionSigner.ofRequests(workshop.key());
    this.decisionSigner = DecisionSigner.ofDecisions(workshop.key());
    this.metrics = workshop.metrics();
  }

  @Override
  String caseId(ExceptionDecision request) {
    return request.getExceptionId();
  }

  @Override
  void take(ExceptionDecision request, CaseBook cases, Instant now) throws RefusedRecordException {
    if (!requestSigner.isSigned(request)) {
      throw new RefusedRecordException(
          "not-signed",
          "The signature is not the service's: nobody knows who asks; ask by its HTTP door");
    }
    ExceptionCase known =
        cases
            .find(request.getExceptionId())
            .orElseThrow(
                () ->
                    new RefusedRecordException(
                        "unknown-case", "No exception of this id was read before the request"));
    if (Decisions.answer(known, request.getDecisionId()).isPresent()) {
      // It has its answer: the same once more, or, if its content is another, none of its own.
      return;
    }
    Verdict verdict = DecisionChecks.judge(known, request);
    Step step = Decisions.take(known, request, verdict, now);
    if (verdict.outcome() == DecisionOutcome.ACCEPTED
        && request.getAction() != DecisionAction.ASSIGN) {
      verdict.proposedBy().ifPresent(request::setProposedBy);
      cases.decide(request, decisionSigner, now);
    }
    cases.keep(known, step, now);
    metrics.decision(request.getAction(), verdict.outcome());
  }
}
