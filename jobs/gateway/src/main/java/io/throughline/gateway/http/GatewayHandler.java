package io.throughline.gateway.http;

import io.throughline.gateway.answer.Outcome;
import io.throughline.gateway.answer.Outcomes;
import io.throughline.gateway.broker.BrokerProbe;
import io.throughline.http.Answer;
import io.throughline.http.Answers;
import io.throughline.http.Refusal;
import java.util.Map;
import java.util.UUID;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** All requests: finds the path, answers, counts. May block: it runs on a virtual thread. */
public final class GatewayHandler extends Handler.Abstract {
  private static final Logger LOG = LoggerFactory.getLogger(GatewayHandler.class);
  private static final int UNAVAILABLE = 503;
  private static final int OK = 200;

  private final FeedEndpoint feeds;
  private final BrokerProbe broker;
  private final Outcomes outcomes;
  private final Answer openApi = OpenApi.answer();

  /** A handler over its parts. */
  public GatewayHandler(FeedEndpoint feeds, BrokerProbe broker, Outcomes outcomes) {
    this.feeds = feeds;
    this.broker = broker;
    this.outcomes = outcomes;
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback)
      throws InterruptedException {
    Answers.write(answer(request), response, callback);
    return true;
  }

  private Answer answer(Request request) throws InterruptedException {
    String path = Request.getPathInContext(request);
    Route route = Route.of(path).orElse(null);
    if (route != null && route != Route.FEED && request.getMethod().equals(route.method())) {
      return route == Route.HEALTH ? health() : openApi;
    }
    String requestId = UUID.randomUUID().toString();
    try {
      if (route == null) {
        throw new Refusal(Outcome.NOT_FOUND, "GET /openapi.yaml tells what is here");
      }
      if (!request.getMethod().equals(route.method())) {
        throw new Refusal(
            Outcome.METHOD_NOT_ALLOWED, "Use " + route.method(), Map.of("Allow", route.method()));
      }
      Answer answer = feeds.take(request, route.variable(path), requestId);
      outcomes.count(Outcome.ACCEPTED);
      return answer;
    } catch (Refusal refusal) {
      outcomes.count(Outcome.of(refusal.problem()));
      return Answer.problem(refusal, requestId);
    } catch (RuntimeException e) {
      LOG.error("Request {} failed", requestId, e);
      Refusal refusal = new Refusal(Outcome.FAILED, "Nothing was accepted; send it again");
      outcomes.count(Outcome.of(refusal.problem()));
      return Answer.problem(refusal, requestId);
    }
  }

  private Answer health() throws InterruptedException {
    boolean reachable = broker.isReachable();
    return Answer.json(
        reachable ? OK : UNAVAILABLE,
        Answer.object()
            .put("status", reachable ? "up" : "down")
            .put("broker", reachable ? "reachable" : "unreachable"));
  }
}
