package io.throughline.ingest.bytes;

import java.io.IOException;
import java.io.InputStream;

/** A view of bounded length that slides over an input, and knows where in the input it is. */
public final class Window {
  private final InputStream input;
  private byte[] bytes = new byte[64 * 1024];
  private int position;
  private int limit;
  private long base;
  private boolean ended;

  /** A window at the start of an input. */
  public Window(InputStream input) {
    this.input = input;
  }

  /**
   * Makes bytes from the position on visible.
   *
   * @param count how many are wanted, at most 32 KiB
   * @return how many are there: less than wanted only at the end of the input
   * @throws IOException when the input cannot be read
   */
  public int require(int count) throws IOException {
    while (limit - position < count && !ended) {
      if (bytes.length - position < count) {
        slide();
      }
      int read = input.read(bytes, limit, bytes.length - limit);
      if (read < 0) {
        ended = true;
      } else {
        limit += read;
      }
    }
    return limit - position;
  }

  private void slide() {
    System.arraycopy(bytes, position, bytes, 0, limit - position);
    base += position;
    limit -= position;
    position = 0;
  }

  /** Moves on over bytes that are visible. */
  public void skip(int count) {
    position += count;
  }

  /** The array that holds the visible bytes; valid until the next {@link #require}. */
  public byte[] bytes() {
    return bytes;
  }

  /** Index of the first visible byte in {@link #bytes}. */
  public int position() {
    return position;
  }

  /** Index after the last visible byte in {@link #bytes}. */
  public int limit() {
    return limit;
  }

  /** Offset of the position from the start of the input. */
  public long offset() {
    return base + position;
  }
}
