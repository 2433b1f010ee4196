package io.throughline.ingest.hl7.framing;

import java.nio.charset.StandardCharsets;

/** What the first bytes of a line say that it is. */
enum Line {
  /** MSH: a message begins. */
  HEADER,
  /** FHS, BHS, BTS, FTS: envelope of a batch, around messages. */
  BATCH,
  /** Any other tag of a capital and two capitals or digits, and nothing or a sign after it. */
  SEGMENT,
  /** None of these. */
  TEXT;

  private static final int TAG = 3;

  /** Kind of the line in bytes [from, to). */
  static Line of(byte[] bytes, int from, int to) {
    boolean isTag =
        to - from >= TAG
            && isCapital(bytes[from])
            && isTagByte(bytes[from + 1])
            && isTagByte(bytes[from + 2])
            && (to - from == TAG || !Character.isLetterOrDigit(bytes[from + TAG] & 0xff));
    if (!isTag) {
      return TEXT;
    }
    return switch (new String(bytes, from, TAG, StandardCharsets.US_ASCII)) {
      case "MSH" -> HEADER;
      case "FHS", "BHS", "BTS", "FTS" -> BATCH;
      default -> SEGMENT;
    };
  }

  private static boolean isCapital(byte b) {
    return b >= 'A' && b <= 'Z';
  }

  private static boolean isTagByte(byte b) {
    return isCapital(b) || b >= '0' && b <= '9';
  }
}
