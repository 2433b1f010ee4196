package io.throughline.ingest.mapping.record;

import io.throughline.ingest.format.Reason;
import java.io.Serial;

/**
 * A record that gives no event: thrown where its texts are read, and answered with a dead letter.
 * Damaged files throw many, so it has no stack trace.
 */
public final class Refused extends RuntimeException {
  @Serial private static final long serialVersionUID = 1L;

  private final Reason reason;

  /**
   * @param message names fields and what was expected; never a value of the input
   */
  public Refused(Reason reason, String message) {
    super(message, null, false, false);
    this.reason = reason;
  }

  /** Why, for the dead letter. */
  public Reason reason() {
    return reason;
  }
}
