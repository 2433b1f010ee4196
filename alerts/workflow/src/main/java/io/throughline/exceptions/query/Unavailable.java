package io.throughline.exceptions.query;

import io.throughline.http.Problem;
import io.throughline.http.Refusal;

/** What cannot be answered now. */
public enum Unavailable implements Problem {
  /** Cases are on their way from one instance to another. */
  REBALANCING(503, "Cases are moving", "rebalancing"),
  /** Another instance did not answer. */
  INSTANCE_UNREACHABLE(503, "Another instance does not answer", "instance-unreachable"),
  /** The request is not known to be in Kafka. */
  NOT_ACKNOWLEDGED(503, "Not acknowledged by the broker", "not-acknowledged"),
  /** The request is in Kafka and was not judged in time. */
  NOT_JUDGED(504, "Not judged in time", "not-judged");

  private static final int RETRY_SECONDS = 2;

  private final int status;
  private final String title;
  private final String code;

  Unavailable(int status, String title, String code) {
    this.status = status;
    this.title = title;
    this.code = code;
  }

  /** A refusal that says when to ask again. */
  public Refusal refusal(String detail) {
    return Refusal.later(this, detail, RETRY_SECONDS);
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
