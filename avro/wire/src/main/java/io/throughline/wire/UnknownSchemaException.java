package io.throughline.wire;

import java.io.Serial;

/** The schema registry answered, and it does not have the schema. */
public final class UnknownSchemaException extends RuntimeException {
  @Serial private static final long serialVersionUID = 1L;

  UnknownSchemaException(String message, Throwable cause) {
    super(message, cause);
  }
}
