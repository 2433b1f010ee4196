package io.throughline.ingest.hl7.field;

import io.throughline.ingest.format.Reason;
import java.io.Serial;

/** A message, or a segment of it, that does not become an event. */
public final class UnreadableMessageException extends Exception {
  @Serial private static final long serialVersionUID = 1L;

  private final Reason reason;

  /**
   * @param message names segments, fields and ordinals; never a value
   */
  public UnreadableMessageException(Reason reason, String message) {
    // Damage may come by the million: no stack trace.
    super(message, null, false, false);
    this.reason = reason;
  }

  /** Why. */
  public Reason reason() {
    return reason;
  }
}
