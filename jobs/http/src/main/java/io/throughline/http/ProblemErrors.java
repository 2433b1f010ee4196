package io.throughline.http;

import java.util.UUID;
import java.util.function.Consumer;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;

/**
 * What Jetty refuses by itself, like a header that is too long, in the form of all other answers.
 * Its own words would repeat what was sent.
 */
final class ProblemErrors extends ErrorHandler {
  private final Consumer<Problem> refused;

  ProblemErrors(Consumer<Problem> refused) {
    this.refused = refused;
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
        status == HttpProblem.OVERLOADED.status()
            ? Refusal.later(HttpProblem.OVERLOADED, "The server is stopping; send it again", 1)
            : new Refusal(
                status == HttpProblem.FAILED.status()
                    ? HttpProblem.FAILED
                    : HttpProblem.BAD_REQUEST,
                "Not a request that can be read (HTTP status %d)".formatted(status));
    refused.accept(refusal.problem());
    Answer problem = Answer.problem(refusal, UUID.randomUUID().toString());
    Answers.write(problem, response, callback);
  }
}
