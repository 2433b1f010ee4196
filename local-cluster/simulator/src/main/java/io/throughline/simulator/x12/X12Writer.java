package io.throughline.simulator.x12;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;

/**
 * Writes segments to a stream. Knows separators and counts segments; knows no transaction set.
 * Elements must be ASCII without separators. Not safe for use by several threads.
 */
final class X12Writer {
  private static final int FLUSH_AT = 1 << 16;

  private final OutputStream out;
  private final Delimiters delimiters;
  private byte[] buffer = new byte[FLUSH_AT + 4096];
  private int length;
  private long segments;

  X12Writer(OutputStream out, Delimiters delimiters) {
    this.out = out;
    this.delimiters = delimiters;
  }

  Delimiters delimiters() {
    return delimiters;
  }

  /** Segments written so far. */
  long segments() {
    return segments;
  }

  /** Writes a segment; empty elements at its end are left out, as the standard asks. */
  void segment(String tag, String... elements) throws IOException {
    int last = elements.length;
    while (last > 0 && elements[last - 1].isEmpty()) {
      last--;
    }
    text(tag);
    for (int i = 0; i < last; i++) {
      put(delimiters.element());
      text(elements[i]);
    }
    put(delimiters.terminator());
    if (delimiters.lineBreaks()) {
      put('\n');
    }
    segments++;
    if (length >= FLUSH_AT) {
      flush();
    }
  }

  /** A composite element; empty components at its end are left out. */
  String composite(String... components) {
    int last = components.length;
    while (last > 0 && components[last - 1].isEmpty()) {
      last--;
    }
    StringBuilder text = new StringBuilder(16);
    for (int i = 0; i < last; i++) {
      if (i > 0) {
        text.append(delimiters.component());
      }
      text.append(components[i]);
    }
    return text.toString();
  }

  /** Hands everything written so far to the stream. */
  void flush() throws IOException {
    out.write(buffer, 0, length);
    length = 0;
  }

  private void text(String text) {
    int size = text.length();
    if (length + size + 2 > buffer.length) {
      buffer = Arrays.copyOf(buffer, 2 * buffer.length + size);
    }
    for (int i = 0; i < size; i++) {
      buffer[length++] = (byte) text.charAt(i);
    }
  }

  private void put(char one) {
    if (length + 2 > buffer.length) {
      buffer = Arrays.copyOf(buffer, 2 * buffer.length);
    }
    buffer[length++] = (byte) one;
  }
}
