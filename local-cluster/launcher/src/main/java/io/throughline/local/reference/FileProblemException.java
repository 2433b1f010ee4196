package io.throughline.local.reference;

import java.io.Serial;

/** A file cannot be read on from a line. */
final class FileProblemException extends Exception {
  @Serial private static final long serialVersionUID = 1L;

  private final int line;

  FileProblemException(int line, String message) {
    super(message);
    this.line = line;
  }

  /** From 1; 0: the file as a whole. */
  int line() {
    return line;
  }
}
