package io.throughline.elasticsearch.sink;

import java.io.Serial;

/** An element can never be made a document. */
public final class RefusedException extends Exception {
  @Serial private static final long serialVersionUID = 1L;

  private final transient Refusal refusal;

  /** With the reason that goes to the dead letter. */
  public RefusedException(Refusal refusal, Throwable cause) {
    super(refusal.reason() + ": " + refusal.message(), cause);
    this.refusal = refusal;
  }

  Refusal refusal() {
    return refusal;
  }
}
