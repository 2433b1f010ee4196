package io.throughline.http;

import java.util.Locale;

/** What every server of ours may refuse. */
public enum HttpProblem implements Problem {
  /** Not HTTP as it should be, or a value that cannot be read. */
  BAD_REQUEST(400, "Bad request"),
  /** No token, or one that nobody has. */
  UNAUTHENTICATED(401, "No valid token"),
  /** No such path, or nothing of that name. */
  NOT_FOUND(404, "Nothing here"),
  /** The path takes another method. */
  METHOD_NOT_ALLOWED(405, "Method not allowed"),
  /** The body did not arrive in time. */
  SLOW_BODY(408, "Body too slow"),
  /** The body is larger than allowed. */
  BODY_TOO_LARGE(413, "Body too large"),
  /** Its token is used more often than it may be. */
  RATE_LIMITED(429, "Too many requests"),
  /** The request failed against a fault of the server. */
  FAILED(500, "Failure of the server"),
  /** More is under way than the server holds. */
  OVERLOADED(503, "Overloaded"),
  /** The sender hung up before its request was complete; nobody hears this answer. */
  BROKEN_OFF(400, "Broken off");

  private final int status;
  private final String title;
  private final String code = name().toLowerCase(Locale.ROOT).replace('_', '-');

  HttpProblem(int status, String title) {
    this.status = status;
    this.title = title;
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
