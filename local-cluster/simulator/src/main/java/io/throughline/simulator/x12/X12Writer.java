package io.throughline.simulator.x12;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Writes segments to a stream. Knows separators and counts segments; knows no transaction set.
 * Elements must be ASCII without separators. Not safe for use by several threads.
 */
final class X12Writer {
  private static final int FLUSH_AT = 1 << 16;

  private final OutputStream out;
  private final Delimiters delimiters;
  private byte[] buffer = new byte[4096];
  private int length;

  /** End of the last segment in the buffer, without its line break. */
  private int terminated;

  private long flushed;
  private long segments;
  private final List<Stretch> stretches = new ArrayList<>(2);

  X12Writer(OutputStream out, Delimiters delimiters) {
    this.out = out;
    this.delimiters = delimiters;
  }

  Delimiters delimiters() {
    return delimiters;
  }

  /** A stretch of this writer, not begun. */
  Stretch stretch() {
    Stretch stretch = new Stretch();
    stretches.add(stretch);
    return stretch;
  }

  /** Begins a stretch with the next segment. */
  void begin(Stretch stretch) {
    stretch.begin(flushed + length, segments + 1, length);
  }

  /** Ends a stretch with the last segment. */
  Evidence end(Stretch stretch, Envelope envelope, int set, int ordinal, String tag) {
    return stretch.end(buffer, terminated, envelope, set, ordinal, tag);
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
    terminated = length;
    if (delimiters.lineBreaks()) {
      put('\n');
    }
    segments++;
    if (length >= FLUSH_AT) {
      flushSegments();
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
    flushSegments();
    out.write(buffer, 0, length);
    flushed += length;
    length = 0;
    terminated = 0;
  }

  /** All but a line break at the end: it belongs to a stretch only if a segment follows. */
  private void flushSegments() throws IOException {
    for (Stretch stretch : stretches) {
      stretch.leave(buffer, terminated);
    }
    out.write(buffer, 0, terminated);
    flushed += terminated;
    length -= terminated;
    System.arraycopy(buffer, terminated, buffer, 0, length);
    terminated = 0;
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
