package io.throughline.local.server;

import java.io.IOException;

/** A server did not start. The message holds the end of its log and where that is. */
public final class PartFailedException extends IOException {
  private static final long serialVersionUID = 1L;

  PartFailedException(String message) {
    super(message);
  }
}
