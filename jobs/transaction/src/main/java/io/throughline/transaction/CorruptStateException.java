package io.throughline.transaction;

/** Stored bytes cannot be read: restore the state from an earlier snapshot. */
public final class CorruptStateException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  CorruptStateException(String message) {
    super(message + "; restore from an earlier checkpoint or savepoint");
  }

  static CorruptStateException otherVersion(int found, int known) {
    return new CorruptStateException(
        "bytes of a transaction have layout version %d, this program reads version %d; start the job without state, it reads all facts again, or if no other version ever ran"
            .formatted(found, known));
  }
}
