package io.throughline.ingest.format;

import java.io.InputStream;

/**
 * A format of input: the place where a new one plugs in. An implementation recognises its inputs by
 * their first bytes and reads them, streaming, into {@link Readings}; list it in {@link Formats}.
 */
public interface SourceFormat {
  /** Bytes of an input shown to {@link #recognises}, fewer where the input is shorter. */
  int HEAD_LENGTH = 4096;

  /**
   * Whether an input that begins so is one of this format.
   *
   * @param head first bytes of the input
   * @param length how many of them are filled
   */
  boolean recognises(byte[] head, int length);

  /**
   * Begins to read an input.
   *
   * @param input its bytes; the caller closes it
   * @param uri where it was read, e.g. file:///… or kafka://topic/partition/offset
   */
  InputReading open(InputStream input, String uri);
}
