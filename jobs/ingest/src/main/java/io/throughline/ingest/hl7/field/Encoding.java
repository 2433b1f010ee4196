package io.throughline.ingest.hl7.field;

/**
 * Delimiters of one message, as MSH-1 and MSH-2 name them: all of them signs of ASCII, no two the
 * same. What MSH-2 leaves out is {@link #NONE}.
 */
public record Encoding(
    char field, char component, char repetition, char escape, char subcomponent) {
  /** Stands for a delimiter that the message does not have; never stands in a message. */
  public static final char NONE = '\0';

  /** MSH-2 with an escape, but without the truncation character of 2.7. */
  private static final int USUAL = 4;

  private static final int MOST = 5;

  /** MSH, the field separator, MSH-2 and the separator again. */
  public static final int MAX_LENGTH = 3 + 1 + MOST + 1;

  /**
   * Delimiters of the header that begins at an index.
   *
   * @return null when there is none, or its delimiters cannot be used
   */
  public static Encoding of(byte[] bytes, int index, int limit) {
    int length = length(bytes, index, limit);
    if (length < 1) {
      return null;
    }
    char[] delimiters = {bytes(bytes, index, 3), NONE, NONE, NONE, NONE};
    for (int i = 1; i <= Math.min(length, USUAL); i++) {
      delimiters[i] = bytes(bytes, index, 3 + i);
    }
    return new Encoding(delimiters[0], delimiters[1], delimiters[2], delimiters[3], delimiters[4]);
  }

  /**
   * Whether a header with all its delimiters begins at an index: nothing that may stand inside of a
   * segment, where field separators are escaped.
   */
  public static boolean isUnmistakable(byte[] bytes, int index, int limit) {
    return length(bytes, index, limit) >= USUAL;
  }

  private static char bytes(byte[] bytes, int index, int offset) {
    return (char) bytes[index + offset];
  }

  /** Length of MSH-2; -1 when it is no header. */
  private static int length(byte[] bytes, int index, int limit) {
    int from = index + 3;
    if (from >= limit
        || bytes[index] != 'M'
        || bytes[index + 1] != 'S'
        || bytes[index + 2] != 'H'
        || !isSign(bytes[from])) {
      return -1;
    }
    for (int i = from + 1; i < limit && i <= from + 1 + MOST; i++) {
      if (bytes[i] == bytes[from]) {
        return i - from - 1;
      }
      if (!isSign(bytes[i]) || isAmong(bytes, from, i)) {
        return -1;
      }
    }
    return -1;
  }

  private static boolean isAmong(byte[] bytes, int from, int index) {
    for (int i = from; i < index; i++) {
      if (bytes[i] == bytes[index]) {
        return true;
      }
    }
    return false;
  }

  /** Whether a byte may delimit: visible, no letter and no digit. */
  public static boolean isSign(byte b) {
    return b > ' ' && b < 0x7f && !Character.isLetterOrDigit(b);
  }
}
