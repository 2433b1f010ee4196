package io.throughline.simulator.text;

import io.throughline.simulator.evidence.Sha256Digest;
import java.io.IOException;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.util.Arrays;

/**
 * A text file being written: ASCII only. Bytes of a span that was begun stay in memory until the
 * next begins. Not safe for use by several threads.
 */
public final class TextOut {
  private static final int FLUSH_AT = 1 << 16;

  private final OutputStream out;
  private final MessageDigest digest = Sha256Digest.create();
  private byte[] buffer = new byte[4096];
  private int length;
  private int begun;
  private long flushed;

  public TextOut(OutputStream out) {
    this.out = out;
  }

  /** What follows says one thing. */
  public void begin() throws IOException {
    if (length >= FLUSH_AT) {
      flush();
    }
    begun = length;
  }

  /** Index of the next byte, to be given to {@link #span}. */
  public int mark() {
    return length;
  }

  /** What was written since {@link #begin}. */
  public Span span(int ordinal, int part) {
    return span(begun, ordinal, part);
  }

  /** What was written since a mark. */
  public Span span(int from, int ordinal, int part) {
    digest.update(buffer, from, length - from);
    return new Span(ordinal, part, flushed + from, length - from, digest.digest());
  }

  /** Appends a text. */
  public TextOut text(String text) {
    int size = text.length();
    reserve(size);
    for (int i = 0; i < size; i++) {
      buffer[length++] = (byte) text.charAt(i);
    }
    return this;
  }

  /** Appends a character. */
  public TextOut put(char one) {
    reserve(1);
    buffer[length++] = (byte) one;
    return this;
  }

  /** Appends a character several times. */
  public TextOut put(char one, int times) {
    for (int i = 0; i < times; i++) {
      put(one);
    }
    return this;
  }

  /** Appends a field of a table, and what follows it. */
  public TextOut field(String text, char separator) {
    return text(text).put(separator);
  }

  /** Appends an amount with two decimals: -1234 is -12.34. */
  public TextOut amount(long cents, char point) {
    long positive = Math.abs(cents);
    if (cents < 0) {
      put('-');
    }
    text(Long.toString(positive / 100)).put(point);
    return put((char) ('0' + positive / 10 % 10)).put((char) ('0' + positive % 10));
  }

  private void reserve(int more) {
    if (length + more > buffer.length) {
      buffer = Arrays.copyOf(buffer, 2 * buffer.length + more);
    }
  }

  /** Hands everything written so far to the stream. */
  public void flush() throws IOException {
    out.write(buffer, 0, length);
    flushed += length;
    length = 0;
  }
}
