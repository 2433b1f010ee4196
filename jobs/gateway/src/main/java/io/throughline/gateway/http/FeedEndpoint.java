package io.throughline.gateway.http;

import io.throughline.gateway.access.FeedNames;
import io.throughline.gateway.access.Source;
import io.throughline.gateway.answer.Outcome;
import io.throughline.gateway.body.InFlightBytes;
import io.throughline.gateway.body.JsonSyntax;
import io.throughline.gateway.body.MediaType;
import io.throughline.gateway.broker.FeedInput;
import io.throughline.gateway.broker.RawTopic;
import io.throughline.http.Answer;
import io.throughline.http.BearerTokens;
import io.throughline.http.BodyReader;
import io.throughline.http.Refusal;
import io.throughline.http.TokenFile;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;

/**
 * Takes inputs of feeds. What costs least is looked at first: nothing of a body is read before the
 * sender is known and within its limits.
 */
public final class FeedEndpoint {
  /** Visible ASCII, as in a header that travels on. */
  private static final Pattern IDEMPOTENCY_KEY = Pattern.compile("[!-~]{1,200}");

  private final TokenFile<BearerTokens<Source>> tokens;
  private final BodyReader bodies;
  private final InFlightBytes memory;
  private final RawTopic topic;
  private final InstantSource clock;

  /** An endpoint over its parts. */
  public FeedEndpoint(
      TokenFile<BearerTokens<Source>> tokens,
      BodyReader bodies,
      InFlightBytes memory,
      RawTopic topic,
      InstantSource clock) {
    this.tokens = tokens;
    this.bodies = bodies;
    this.memory = memory;
    this.topic = topic;
    this.clock = clock;
  }

  /**
   * Takes a request.
   *
   * @return 202, once the broker has the body
   */
  Answer take(Request request, String feed, String requestId) throws Refusal, InterruptedException {
    Source source = tokens.holders().sender(request);
    authorize(source, feed);
    limit(source);
    MediaType type =
        MediaType.of(
            request.getHeaders().get(HttpHeader.CONTENT_TYPE),
            request.getHeaders().get(HttpHeader.CONTENT_ENCODING));
    Optional<String> idempotencyKey = idempotencyKey(request);
    int reserved = bodies.atMost(request);
    memory.reserve(reserved);
    try {
      byte[] body = bodies.read(request);
      JsonSyntax.check(body, type);
      return accepted(
          topic.append(
              new FeedInput(source.name(), feed, requestId, clock.instant(), idempotencyKey, body)),
          requestId);
    } finally {
      memory.release(reserved);
    }
  }

  private static Answer accepted(RecordMetadata stored, String requestId) {
    return Answer.json(
        Outcome.ACCEPTED.status(),
        Answer.object()
            .put("requestId", requestId)
            .put("topic", stored.topic())
            .put("partition", stored.partition())
            .put("offset", stored.offset()));
  }

  private static void authorize(Source source, String feed) throws Refusal {
    if (!FeedNames.isName(feed)) {
      throw new Refusal(Outcome.NOT_FOUND, "The name of a feed is " + FeedNames.RULE);
    }
    if (!source.maySendTo(feed)) {
      throw new Refusal(
          Outcome.FEED_FORBIDDEN,
          "%s may not send to this feed; its line in the tokens file says to which"
              .formatted(source.name()));
    }
  }

  private static void limit(Source source) throws Refusal {
    Duration wait = source.take();
    if (!wait.isZero()) {
      throw Refusal.later(
          Outcome.RATE_LIMITED,
          "%s sends more requests than it may; put more into each".formatted(source.name()),
          wait.plusSeconds(1).minusNanos(1).toSeconds());
    }
  }

  private static Optional<String> idempotencyKey(Request request) throws Refusal {
    Optional<String> key = Optional.ofNullable(request.getHeaders().get("Idempotency-Key"));
    if (key.isPresent() && !IDEMPOTENCY_KEY.matcher(key.get()).matches()) {
      throw new Refusal(
          Outcome.BAD_REQUEST, "Idempotency-Key must be 1 to 200 visible ASCII characters");
    }
    return key;
  }
}
