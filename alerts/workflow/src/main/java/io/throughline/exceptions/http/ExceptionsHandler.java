package io.throughline.exceptions.http;

import io.throughline.exceptions.metrics.CaseMetrics;
import io.throughline.exceptions.stream.CasesStreams;
import io.throughline.http.Answer;
import io.throughline.http.Answers;
import io.throughline.http.HttpProblem;
import io.throughline.http.Refusal;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** All requests: finds the path and answers. May block: it runs on a virtual thread. */
public final class ExceptionsHandler extends Handler.Abstract {
  private static final Logger LOG = LoggerFactory.getLogger(ExceptionsHandler.class);
  private static final String METRICS_TYPE = "text/plain; version=0.0.4; charset=utf-8";

  private final CasesEndpoint cases;
  private final CasesStreams streams;
  private final CaseMetrics metrics;
  private final Answer openApi = OpenApi.answer();

  /** A handler over its parts. */
  public ExceptionsHandler(CasesEndpoint cases, CasesStreams streams, CaseMetrics metrics) {
    this.cases = cases;
    this.streams = streams;
    this.metrics = metrics;
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback)
      throws InterruptedException {
    Answers.write(answer(request), response, callback);
    return true;
  }

  private Answer answer(Request request) throws InterruptedException {
    String path = Request.getPathInContext(request);
    String requestId = UUID.randomUUID().toString();
    try {
      Route route =
          Route.of(path)
              .orElseThrow(
                  () -> new Refusal(HttpProblem.NOT_FOUND, "GET /openapi.yaml tells what is here"));
      if (!request.getMethod().equals(route.method())) {
        throw new Refusal(
            HttpProblem.METHOD_NOT_ALLOWED,
            "Use " + route.method(),
            Map.of("Allow", route.method()));
      }
      return switch (route) {
        case HEALTH -> health();
        case METRICS ->
            new Answer(
                200, METRICS_TYPE, Map.of(), metrics.text().getBytes(StandardCharsets.UTF_8));
        case OPENAPI -> openApi;
        case CASES, CASE, DECISIONS -> cases.answer(request, route, path);
      };
    } catch (Refusal refusal) {
      return Answer.problem(refusal, requestId);
    } catch (RuntimeException e) {
      LOG.error("Request {} failed", requestId, e);
      return Answer.problem(
          new Refusal(HttpProblem.FAILED, "A fault of the service; its log has the request's id"),
          requestId);
    }
  }

  private Answer health() {
    boolean alive = streams.isAlive();
    return Answer.json(
        alive ? 200 : 503,
        Answer.object().put("status", alive ? "up" : "down").put("streams", streams.state()));
  }
}
