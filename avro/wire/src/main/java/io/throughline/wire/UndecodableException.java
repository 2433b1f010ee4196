package io.throughline.wire;

import java.io.Serial;

/**
 * Bytes that can never be decoded: a dead letter. The message names ids, schemas and classes, never
 * contents.
 */
public final class UndecodableException extends Exception {
  @Serial private static final long serialVersionUID = 1L;

  private final Reason reason;

  UndecodableException(Reason reason, String message, Throwable cause) {
    super(message, cause);
    this.reason = reason;
  }

  /** Why. */
  public Reason reason() {
    return reason;
  }

  /** Why bytes cannot be decoded. */
  public enum Reason {
    /** Null or no bytes at all. */
    EMPTY("empty-value"),
    /** Does not start with a zero byte and a schema id. */
    NOT_FRAMED("not-framed"),
    /** The registry has no Avro schema of that id. */
    UNKNOWN_SCHEMA_ID("unknown-schema-id"),
    /** Written under a schema that the reader's cannot be resolved with. */
    INCOMPATIBLE_SCHEMA("incompatible-schema"),
    /** The bytes are not what the writer's schema says. */
    NOT_AVRO("not-avro");

    private final String code;

    Reason(String code) {
      this.code = code;
    }

    /** Value of {@link DeadLetterHeaders#REASON}. */
    public String code() {
      return code;
    }
  }
}
