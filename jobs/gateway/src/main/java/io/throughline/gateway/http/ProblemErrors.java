package io.throughline.gateway.http;

import io.throughline.gateway.answer.Answer;
import io.throughline.gateway.answer.Outcome;
import io.throughline.gateway.answer.Outcomes;
import io.throughline.gateway.answer.Refusal;
import java.util.UUID;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;

/**
 * What Jetty refuses by itself, like a header that is too long, in the form of all other answers.
 * Its own words would repeat what was sent.
 */
public final class ProblemErrors extends ErrorHandler {
  private final Outcomes outcomes;

  /** Counts into these. */
  public ProblemErrors(Outcomes outcomes) {
    this.outcomes = outcomes;
  }

  @Override
  protected void generateResponse(
      Request request,
      Response response,
      int status,
      String message,
      Throwable cause,
      Callback callback) {
    Refusal refusal =
        status == Outcome.OVERLOADED.status()
            ? Refusal.later(Outcome.OVERLOADED, "The gateway is stopping; send it again", 1)
            : new Refusal(
                status == Outcome.FAILED.status() ? Outcome.FAILED : Outcome.BAD_REQUEST,
                "Not a request that can be read (HTTP status %d)".formatted(status));
    outcomes.count(refusal.outcome());
    Answer problem = Answer.problem(refusal, UUID.randomUUID().toString());
    Answers.write(problem, response, callback);
  }
}
