package io.throughline.gateway.answer;

import java.util.Locale;

/** How a request to a feed ends. A closed set: it is a label of counters. */
public enum Outcome {
  /** In Kafka, on all replicas that are in sync. */
  ACCEPTED(202, "Accepted"),
  /** Not HTTP as it should be, or a header with a value that cannot be kept. */
  BAD_REQUEST(400, "Bad request"),
  /** No token, or one that nobody has. */
  UNAUTHENTICATED(401, "No valid token"),
  /** The source may not send to this feed. */
  FEED_FORBIDDEN(403, "Not a feed of this source"),
  /** No such path, or not the name of a feed. */
  NOT_FOUND(404, "Nothing here"),
  /** The path takes another method. */
  METHOD_NOT_ALLOWED(405, "Method not allowed"),
  /** The body did not arrive in time. */
  SLOW_BODY(408, "Body too slow"),
  /** The body is larger than allowed. */
  BODY_TOO_LARGE(413, "Body too large"),
  /** Neither JSON nor lines of JSON by its header, or compressed. */
  UNSUPPORTED_MEDIA_TYPE(415, "Unsupported media type"),
  /** The body is not JSON. */
  NOT_JSON(422, "Not JSON"),
  /** The source sends more than it may. */
  RATE_LIMITED(429, "Too many requests"),
  /** The request failed against a fault of the gateway. */
  FAILED(500, "Gateway failure"),
  /** More is under way than the gateway holds. */
  OVERLOADED(503, "Overloaded"),
  /** The broker did not say in time that it has the record. */
  NOT_ACKNOWLEDGED(503, "Not acknowledged by the broker"),
  /** The sender hung up before its request was complete; nobody hears this answer. */
  BROKEN_OFF(400, "Broken off");

  private final int status;
  private final String title;
  private final String code = name().toLowerCase(Locale.ROOT).replace('_', '-');

  Outcome(int status, String title) {
    this.status = status;
    this.title = title;
  }

  /** Status of the HTTP answer. */
  public int status() {
    return status;
  }

  /** For people, the same each time. */
  public String title() {
    return title;
  }

  /** For programs, e.g. {@code not-json}. */
  public String code() {
    return code;
  }
}
