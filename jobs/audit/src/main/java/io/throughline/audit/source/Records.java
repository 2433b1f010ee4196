package io.throughline.audit.source;

import java.io.IOException;

/** Canonical events and what was published of them. */
@FunctionalInterface
public interface Records {
  /**
   * Hands over all records, each once.
   *
   * @throws IOException they cannot be read; the message says where and what to do
   */
  void read(Receiver receiver) throws IOException, InterruptedException;
}
