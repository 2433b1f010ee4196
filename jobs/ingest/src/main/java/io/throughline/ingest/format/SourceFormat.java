package io.throughline.ingest.format;

import java.io.InputStream;

/**
 * A format of input: the place where a new one plugs in. An implementation recognises its inputs by
 * their first bytes, or by the feed they come from, and reads them, streaming, into {@link
 * Readings}; list it in {@link Formats}.
 */
public interface SourceFormat {
  /** Bytes of an input shown to {@link #recognises}: room for the header of a wide CSV table. */
  int HEAD_LENGTH = 16 * 1024;

  /** Whether an input that begins so is one of this format. */
  boolean recognises(InputHead head);

  /**
   * Begins to read an input.
   *
   * @param input all its bytes; the caller closes it
   * @param head of it
   */
  InputReading open(InputStream input, InputHead head);
}
