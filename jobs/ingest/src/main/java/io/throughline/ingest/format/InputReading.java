package io.throughline.ingest.format;

import java.io.IOException;

/**
 * One input, read step by step so that whoever drives it may stop in between. Reading the same
 * bytes again hands over the same readings in the same order.
 */
public interface InputReading {
  /**
   * Reads a little further: a bounded number of bytes, whatever they hold.
   *
   * @return false when the input has been read to its end
   * @throws IOException when the input itself cannot be read on
   */
  boolean advance(Readings readings) throws IOException;

  /** Bytes taken from the input so far. */
  long bytesRead();
}
