package io.throughline.ingest.bytes;

/** What counts as white space around segments, tags and amounts: that of Latin-1 text. */
public final class Blank {
  private static final boolean[] BLANK = new boolean[256];

  static {
    for (int c : new int[] {9, 10, 11, 12, 13, 28, 29, 30, 31, ' ', 0x85, 0xa0}) {
      BLANK[c] = true;
    }
  }

  private Blank() {}

  /** Whether a Latin-1 byte is blank. */
  public static boolean is(byte b) {
    return BLANK[b & 0xff];
  }

  /** Whether a Latin-1 character is blank. */
  public static boolean is(char c) {
    return c < 256 && BLANK[c];
  }
}
