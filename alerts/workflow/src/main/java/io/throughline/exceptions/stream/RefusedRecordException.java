package io.throughline.exceptions.stream;

import java.io.Serial;

/** A record that can be read and not be taken: a dead letter. */
final class RefusedRecordException extends Exception {
  @Serial private static final long serialVersionUID = 1L;

  private final String reason;

  /**
   * Says why.
   *
   * @param reason kebab-case code
   * @param message what is wrong and what to do, without anything of the record
   */
  RefusedRecordException(String reason, String message) {
    super(message);
    this.reason = reason;
  }

  String reason() {
    return reason;
  }
}
