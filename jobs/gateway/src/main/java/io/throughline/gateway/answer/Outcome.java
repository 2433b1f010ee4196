package io.throughline.gateway.answer;

import io.throughline.http.HttpProblem;
import io.throughline.http.Problem;
import java.util.Locale;

/** How a request to a feed ends. A closed set: it is a label of counters. */
public enum Outcome implements Problem {
  /** In Kafka, on all replicas that are in sync. */
  ACCEPTED(202, "Accepted"),
  /** Not HTTP as it should be, or a header with a value that cannot be kept. */
  BAD_REQUEST(HttpProblem.BAD_REQUEST),
  /** No token, or one that nobody has. */
  UNAUTHENTICATED(HttpProblem.UNAUTHENTICATED),
  /** The source may not send to this feed. */
  FEED_FORBIDDEN(403, "Not a feed of this source"),
  /** No such path, or not the name of a feed. */
  NOT_FOUND(HttpProblem.NOT_FOUND),
  /** The path takes another method. */
  METHOD_NOT_ALLOWED(HttpProblem.METHOD_NOT_ALLOWED),
  /** The body did not arrive in time. */
  SLOW_BODY(HttpProblem.SLOW_BODY),
  /** The body is larger than allowed. */
  BODY_TOO_LARGE(HttpProblem.BODY_TOO_LARGE),
  /** Neither JSON nor lines of JSON by its header, or compressed. */
  UNSUPPORTED_MEDIA_TYPE(415, "Unsupported media type"),
  /** The body is not JSON. */
  NOT_JSON(422, "Not JSON"),
  /** The source sends more than it may. */
  RATE_LIMITED(HttpProblem.RATE_LIMITED),
  /** The request failed against a fault of the gateway. */
  FAILED(HttpProblem.FAILED),
  /** More is under way than the gateway holds. */
  OVERLOADED(HttpProblem.OVERLOADED),
  /** The broker did not say in time that it has the record. */
  NOT_ACKNOWLEDGED(503, "Not acknowledged by the broker"),
  /** The sender hung up before its request was complete; nobody hears this answer. */
  BROKEN_OFF(HttpProblem.BROKEN_OFF);

  private final int status;
  private final String title;
  private final String code = name().toLowerCase(Locale.ROOT).replace('_', '-');

  Outcome(HttpProblem problem) {
    this(problem.status(), problem.title());
  }

  Outcome(int status, String title) {
    this.status = status;
    this.title = title;
  }

  /**
   * The outcome of a refusal.
   *
   * @throws IllegalArgumentException when there is none of its code
   */
  public static Outcome of(Problem problem) {
    return problem instanceof Outcome outcome
        ? outcome
        : valueOf(problem.code().toUpperCase(Locale.ROOT).replace('-', '_'));
  }

  @Override
  public int status() {
    return status;
  }

  @Override
  public String title() {
    return title;
  }

  @Override
  public String code() {
    return code;
  }
}
