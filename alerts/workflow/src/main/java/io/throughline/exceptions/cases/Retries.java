package io.throughline.exceptions.cases;

import io.throughline.events.CaseState;
import io.throughline.events.CaseStep;
import io.throughline.events.DecisionAction;
import io.throughline.events.ExceptionCase;
import io.throughline.events.ExceptionDecision;
import io.throughline.events.NameUuid;
import io.throughline.events.PostingException;
import java.time.Instant;

/** Tries again by itself what may pass by itself. */
public final class Retries {
  /** As role in a decision that nobody asked for. */
  static final String SERVICE = "service";

  private final RetrySchedule schedule;

  /** By a schedule. */
  public Retries(RetrySchedule schedule) {
    this.schedule = schedule;
  }

  /** Whether a case is due at a moment, the one that its schedule names. */
  public static boolean isDue(ExceptionCase known, Instant now) {
    return known.getNextRetryAt() != null
        && !known.getNextRetryAt().isAfter(now)
        && Transitions.next(known.getState(), CaseEvent.GIVE_UP).isPresent();
  }

  /** Whether another try is left. */
  public boolean isLeft(ExceptionCase known) {
    return known.getRetries() < schedule.limit();
  }

  /** Counts a try. {@link #decision} is what to ask for, made before. */
  public Step take(ExceptionCase known, String decisionId, Instant now) {
    int tries = known.getRetries() + 1;
    known.setRetries(tries);
    known.setState(CaseState.RETRYING);
    known.setNextRetryAt(now.plus(schedule.pause(known.getCaseId(), tries)));
    return new Step(
        CaseStep.RETRIED,
        Step.RETRY,
        "try %d of %d".formatted(tries, schedule.limit()),
        decisionId);
  }

  /** Leaves it to people. */
  public Step giveUp(ExceptionCase known) {
    known.setState(Transitions.next(known.getState(), CaseEvent.GIVE_UP).orElseThrow());
    known.setNextRetryAt(null);
    return new Step(
        CaseStep.GAVE_UP,
        Step.RETRY,
        "it did not pass in %d tries".formatted(known.getRetries()),
        null);
  }

  /** The decision to try again; its id is the same each time for the same try. */
  public static ExceptionDecision decision(ExceptionCase known, Instant now) {
    PostingException exception = known.getException();
    String id =
        NameUuid.of(
                "retry",
                known.getCaseId(),
                Integer.toString(exception.getRevision()),
                Integer.toString(known.getRetries()))
            .toString();
    return ExceptionDecision.newBuilder()
        .setDecisionId(id)
        .setExceptionId(known.getCaseId())
        .setCandidateId(exception.getCandidateId())
        .setTransactionId(exception.getTransactionId())
        .setRemittanceId(exception.getRemittanceId())
        .setAction(DecisionAction.RETRY)
        .setExceptionRevision(exception.getRevision())
        .setBy(Step.RETRY)
        .setAt(now)
        .setRole(SERVICE)
        .build();
  }
}
