package io.throughline.ingest.bytes;

/** The UTF-8 byte order mark, which concatenated files leave anywhere. */
public final class ByteOrderMark {
  /** Bytes of one. */
  public static final int LENGTH = 3;

  private ByteOrderMark() {}

  /** Whether one stands at an index and wholly before an end. */
  public static boolean at(byte[] bytes, int index, int end) {
    return index + LENGTH <= end
        && bytes[index] == (byte) 0xef
        && bytes[index + 1] == (byte) 0xbb
        && bytes[index + 2] == (byte) 0xbf;
  }
}
