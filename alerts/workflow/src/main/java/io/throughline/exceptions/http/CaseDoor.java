package io.throughline.exceptions.http;

import io.throughline.decision.DecisionSigner;
import io.throughline.events.DecisionAnswer;
import io.throughline.events.DecisionOutcome;
import io.throughline.events.ExceptionCase;
import io.throughline.events.ExceptionDecision;
import io.throughline.events.PostingException;
import io.throughline.exceptions.access.Role;
import io.throughline.exceptions.access.User;
import io.throughline.exceptions.cases.Decisions;
import io.throughline.exceptions.query.CommittedAnswers;
import io.throughline.exceptions.query.DecisionRequests;
import io.throughline.exceptions.query.LocalCases;
import io.throughline.exceptions.query.Owners;
import io.throughline.exceptions.query.Unavailable;
import io.throughline.http.Answer;
import io.throughline.http.HttpProblem;
import io.throughline.http.Refusal;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import javax.crypto.SecretKey;

/**
 * Shows a case of this instance and takes decisions about it. A decision is signed with the role of
 * its sender and goes through Kafka; what is answered is what the processor has decided there.
 */
public final class CaseDoor {
  private static final int MOST_ENTRIES = 500;

  private final LocalCases cases;
  private final CommittedAnswers answers;
  private final DecisionRequests requests;
  private final SecretKey key;
  private final InstantSource clock;
  private final Duration patience;

  /**
   * A door over its parts.
   *
   * @param patience for the processor's answer
   */
  public CaseDoor(
      LocalCases cases,
      CommittedAnswers answers,
      DecisionRequests requests,
      SecretKey key,
      InstantSource clock,
      Duration patience) {
    this.cases = cases;
    this.answers = answers;
    this.requests = requests;
    this.key = key;
    this.clock = clock;
    this.patience = patience;
  }

  Answer show(Owners.Owner owner, String caseId) throws Refusal {
    ExceptionCase known = find(owner, caseId);
    return Answer.json(
        200, CaseJson.whole(known, cases.trail(owner.partition(), caseId, MOST_ENTRIES)));
  }

  /** Refuses who may only read, before anything else is looked at. */
  static void requireRole(User user) throws Refusal {
    if (!user.role().mayActAs(Role.OPERATOR)) {
      throw new Refusal(
          DecisionProblem.NOT_PERMITTED,
          "%s is a %s and only reads".formatted(user.name(), user.role().text()));
    }
  }

  Answer decide(Owners.Owner owner, String caseId, User user, DecisionBody body)
      throws Refusal, InterruptedException {
    ExceptionDecision request = request(find(owner, caseId), user, body);
    DecisionAnswer answer = answer(owner, request);
    if (!answer.getContentHash().equals(DecisionSigner.contentHash(request))) {
      throw new Refusal(
          DecisionProblem.ID_REUSED,
          "Another decision about this case has this decisionId; give each its own");
    }
    if (answer.getOutcome() != DecisionOutcome.ACCEPTED
        && answer.getOutcome() != DecisionOutcome.PROPOSED) {
      throw new Refusal(DecisionProblem.of(answer.getOutcome()), answer.getDetail());
    }
    return Answer.json(
        200,
        Answer.object()
            .put("caseId", caseId)
            .put("decisionId", request.getDecisionId())
            .put("outcome", answer.getOutcome().name().toLowerCase(Locale.ROOT))
            .put("detail", answer.getDetail())
            .put("at", answer.getAt().toString()));
  }

  private DecisionAnswer answer(Owners.Owner owner, ExceptionDecision request)
      throws Refusal, InterruptedException {
    String caseId = request.getExceptionId();
    String decisionId = request.getDecisionId();
    try (CommittedAnswers.Waiter waiter = answers.register(caseId, decisionId)) {
      // After registering, or an answer that comes between the two would be missed.
      Optional<DecisionAnswer> known = Decisions.answer(find(owner, caseId), decisionId);
      if (known.isPresent()) {
        return known.get();
      }
      requests.append(DecisionSigner.ofRequests(key).sign(request));
      return waiter
          .await(patience)
          .orElseThrow(
              () ->
                  new Refusal(
                      Unavailable.NOT_JUDGED,
                      "It is in Kafka and may still be decided; ask again under the same"
                          + " decisionId, or look at the case"));
    }
  }

  private ExceptionCase find(Owners.Owner owner, String caseId) throws Refusal {
    return cases
        .find(owner.partition(), caseId)
        .orElseThrow(() -> new Refusal(HttpProblem.NOT_FOUND, "There is no case of this id"));
  }

  private ExceptionDecision request(ExceptionCase known, User user, DecisionBody body) {
    PostingException exception = known.getException();
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    return ExceptionDecision.newBuilder()
        .setDecisionId(body.decisionId())
        .setExceptionId(known.getCaseId())
        .setCandidateId(exception.getCandidateId())
        .setTransactionId(exception.getTransactionId())
        .setRemittanceId(exception.getRemittanceId())
        .setAction(body.action())
        .setExceptionRevision(body.exceptionRevision())
        .setBy(user.name())
        .setAt(now)
        .setReason(body.reason())
        .setAssignee(body.assignee())
        .setOverriddenRules(body.overriddenRules())
        .setCorrections(body.corrections())
        .setRole(user.role().text())
        .build();
  }
}
