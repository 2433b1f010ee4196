package io.throughline.transaction;

/** Stored bytes of a transaction cannot be read: restore the state from an earlier snapshot. */
public final class CorruptStateException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  CorruptStateException(String message) {
    super(message + "; restore from an earlier checkpoint or savepoint");
  }
}
