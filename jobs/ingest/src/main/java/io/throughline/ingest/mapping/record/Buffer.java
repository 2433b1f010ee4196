package io.throughline.ingest.mapping.record;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/**
 * The bytes of an input from the record at hand on. Places are counted from its first byte, so that
 * they stay what they are when bytes move.
 */
final class Buffer {
  /** No byte: the input ends here. */
  static final int END = -1;

  /** No byte: the record is longer than any that is read. */
  static final int FULL = -2;

  private static final int FIRST_SIZE = 64 * 1024;

  private final InputStream input;
  private byte[] bytes = new byte[FIRST_SIZE];
  private int start;
  private int limit;
  private long base;
  private boolean ended;

  Buffer(InputStream input) {
    this.input = input;
  }

  /** The byte at a place, or {@link #END}, or {@link #FULL}. */
  int at(int place) throws IOException {
    while (start + place >= limit) {
      if (ended) {
        return END;
      }
      if (limit - start >= Records.LIMIT) {
        return FULL;
      }
      read();
    }
    return bytes[start + place] & 0xff;
  }

  private void read() throws IOException {
    if (limit == bytes.length) {
      if (start > 0) {
        System.arraycopy(bytes, start, bytes, 0, limit - start);
        base += start;
        limit -= start;
        start = 0;
      } else {
        bytes = Arrays.copyOf(bytes, Math.min(bytes.length * 2, Records.LIMIT));
      }
    }
    int read = input.read(bytes, limit, bytes.length - limit);
    if (read < 0) {
      ended = true;
    } else {
      limit += read;
    }
  }

  /** Passes over the byte order mark, where the input begins with one. */
  void skipByteOrderMark() throws IOException {
    if (base + start == 0 && at(0) == 0xef && at(1) == 0xbb && at(2) == 0xbf) {
      release(3);
    }
  }

  /** The record at hand ends after so many bytes; places count from there. */
  void release(int length) {
    start += length;
  }

  byte[] bytes() {
    return bytes;
  }

  /** Index in {@link #bytes} of the first byte of the record at hand. */
  int start() {
    return start;
  }

  /** Offset of the first byte of the record at hand, from the start of the input. */
  long offset() {
    return base + start;
  }

  /** Bytes read from the input. */
  long bytesRead() {
    return base + limit;
  }
}
