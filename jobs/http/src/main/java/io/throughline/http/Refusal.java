package io.throughline.http;

import java.util.Map;

/** A request that is not accepted. Says what to do about it, and nothing of what was sent. */
public final class Refusal extends Exception {
  private static final long serialVersionUID = 1L;

  private final transient Problem problem;
  private final transient Map<String, String> headers;

  /**
   * A refusal.
   *
   * @param detail what is wrong and the remedy; never a value of the body
   */
  public Refusal(Problem problem, String detail) {
    this(problem, detail, Map.of());
  }

  /** As the other, with headers for the answer. */
  public Refusal(Problem problem, String detail, Map<String, String> headers) {
    // Expected, and often: where it was thrown tells nothing.
    super(detail, null, false, false);
    this.problem = problem;
    this.headers = headers;
  }

  /** A refusal of now: the same request may be accepted later. */
  public static Refusal later(Problem problem, String detail, long seconds) {
    return new Refusal(problem, detail, Map.of("Retry-After", Long.toString(Math.max(1, seconds))));
  }

  /** Of which kind it is. */
  public Problem problem() {
    return problem;
  }

  /** Headers of the answer. */
  public Map<String, String> headers() {
    return headers;
  }
}
