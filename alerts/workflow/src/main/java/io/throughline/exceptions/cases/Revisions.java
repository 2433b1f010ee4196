package io.throughline.exceptions.cases;

import io.throughline.events.CaseResolution;
import io.throughline.events.CaseState;
import io.throughline.events.CaseStep;
import io.throughline.events.ExceptionCase;
import io.throughline.events.ExceptionStatus;
import io.throughline.events.PostingException;
import io.throughline.events.RefusalReason;
import java.time.Instant;
import java.util.stream.Collectors;

/** Takes what the revenue job says of a candidate. */
public final class Revisions {
  private final RetrySchedule retries;

  /** By a schedule for cases whose reasons may all pass. */
  public Revisions(RetrySchedule retries) {
    this.retries = retries;
  }

  /** A case that is not there yet: {@link #take} gives it its state. */
  public static ExceptionCase begin(PostingException exception, Instant now) {
    return ExceptionCase.newBuilder()
        .setCaseId(exception.getExceptionId())
        .setState(CaseState.UNKNOWN)
        .setException(exception)
        .setOpenedAt(now)
        .setUpdatedAt(now)
        .build();
  }

  /** Whether a revision says something new; older ones and repeats do not. */
  public static boolean isNews(ExceptionCase known, PostingException exception) {
    return exception.getRevision() > known.getException().getRevision();
  }

  /**
   * Takes a revision into a case.
   *
   * @throws IllegalArgumentException for a status that this build does not know
   */
  public Step take(ExceptionCase known, PostingException exception, Instant now) {
    CaseState before = known.getState();
    String lapsed =
        known.getProposal() == null
            ? ""
            : "; the proposal of %s has lapsed".formatted(known.getProposal().getBy());
    if (Transitions.isOver(before)) {
      known.setRetries(0);
      if (exception.getStatus() == ExceptionStatus.OPEN) {
        known.setOpenedAt(now);
      }
    }
    known.setException(exception);
    known.setProposal(null);
    CaseEvent event = event(known);
    CaseState after = Transitions.next(before, event).orElseThrow();
    known.setState(after);
    known.setResolution(
        switch (event) {
          case POSTED -> CaseResolution.POSTED;
          case WITHDRAWN -> CaseResolution.WITHDRAWN;
          default -> null;
        });
    known.setNextRetryAt(
        after == CaseState.WAITING
            ? now.plus(retries.pause(known.getCaseId(), known.getRetries()))
            : null);
    return new Step(
        step(before, exception.getStatus()), Step.REVENUE, detail(exception) + lapsed, null);
  }

  private CaseEvent event(ExceptionCase known) {
    PostingException exception = known.getException();
    return switch (exception.getStatus()) {
      case OPEN ->
          healsByItself(exception) && known.getRetries() < retries.limit()
              ? CaseEvent.HEALING
              : CaseEvent.STANDING;
      case POSTED -> CaseEvent.POSTED;
      case WAIVED -> CaseEvent.WAIVE_CONFIRMED;
      case WITHDRAWN -> CaseEvent.WITHDRAWN;
      case UNKNOWN -> throw new IllegalArgumentException("a revision of unknown status");
    };
  }

  private static boolean healsByItself(PostingException exception) {
    return !exception.getReasons().isEmpty()
        && exception.getReasons().stream().allMatch(RefusalReason::getHeals);
  }

  private static CaseStep step(CaseState before, ExceptionStatus status) {
    return switch (status) {
      case POSTED -> CaseStep.POSTED;
      case WAIVED -> CaseStep.WAIVE_CONFIRMED;
      case WITHDRAWN -> CaseStep.WITHDRAWN;
      case OPEN, UNKNOWN ->
          switch (before) {
            case UNKNOWN -> CaseStep.OPENED;
            case APPROVED, WAIVED, RESOLVED -> CaseStep.REOPENED;
            case OPEN, ASSIGNED, WAITING, RETRYING -> CaseStep.REVISED;
          };
    };
  }

  private static String detail(PostingException exception) {
    String what =
        exception.getStatus() == ExceptionStatus.POSTED
            ? "posting " + exception.getPostingId()
            : exception.getReasons().stream()
                .map(RefusalReason::getRule)
                .distinct()
                .collect(Collectors.joining(", "));
    return what.isEmpty()
        ? "revision %d".formatted(exception.getRevision())
        : "revision %d: %s".formatted(exception.getRevision(), what);
  }
}
