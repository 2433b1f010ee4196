package io.throughline.ingest.hl7.framing;

import io.throughline.ingest.format.Readings;
import io.throughline.ingest.format.Reason;
import io.throughline.ingest.format.Remains;
import io.throughline.ingest.format.Unreadable;
import java.util.Arrays;

/**
 * Original bytes of a message, or of text that belongs to none, while they are being read. Once
 * condemned they leave as a dead letter, and all but the last part of it at once, so that this
 * never holds more than a message may have.
 */
final class Stretch {
  /** No message that we use is longer. */
  static final int MAX_MESSAGE = 1024 * 1024;

  private byte[] bytes = new byte[16 * 1024];
  private int length;

  /** Length up to the end of the last line: what separates it from the next belongs to nobody. */
  private int marked;

  private long offset;
  private Remains remains;

  /** Begins at an offset of the input. */
  void open(long at) {
    offset = at;
    length = 0;
    marked = 0;
    remains = null;
  }

  /** Adds bytes [from, to) of a line. */
  void add(Readings readings, byte[] source, int from, int to) {
    addGap(readings, source, from, to);
    marked = length;
  }

  /** Adds bytes [from, to) after a line. */
  void addGap(Readings readings, byte[] source, int from, int to) {
    int more = to - from;
    if (remains != null && length + more > Unreadable.PART_LENGTH) {
      leave(readings, length, false);
    }
    if (bytes.length < length + more) {
      bytes = Arrays.copyOf(bytes, Math.max(length + more, bytes.length * 2));
    }
    System.arraycopy(source, from, bytes, length, more);
    length += more;
  }

  /** Whether it holds more than a message may have. */
  boolean isTooLong() {
    return marked > MAX_MESSAGE;
  }

  /** Says that it will be a dead letter. The first reason stays. */
  void condemn(Reason reason, String message) {
    if (remains == null) {
      remains = new Remains(reason, message, 0);
    }
  }

  boolean isCondemned() {
    return remains != null;
  }

  /** Ends it, having been condemned. */
  void bury(Readings readings) {
    leave(readings, marked, true);
  }

  private void leave(Readings readings, int end, boolean last) {
    remains.add(bytes, 0, end, offset, last, readings);
    offset += end;
    length = 0;
    marked = 0;
  }

  byte[] bytes() {
    return bytes;
  }

  /** Bytes up to the end of the last line. */
  int length() {
    return marked;
  }

  /** All bytes held: where the next line begins. */
  int lengthWithGap() {
    return length;
  }

  /** Offset of the first byte held, from the start of the input. */
  long offset() {
    return offset;
  }
}
