package io.throughline.ingest.x12.segment;

/**
 * The characters that separate segments, elements and components of one interchange.
 *
 * @param element byte 3 of the interchange
 * @param component ISA16
 * @param terminator the byte after ISA16
 */
public record Delimiters(byte element, byte component, byte terminator) {
  /** Those of an input that names none. */
  public static final Delimiters USUAL = new Delimiters((byte) '*', (byte) ':', (byte) '~');

  /** Whether text can be told from its delimiters, and the delimiters from each other. */
  boolean areUsable() {
    return element != component
        && element != terminator
        && component != terminator
        && isDelimiter(element)
        && isDelimiter(component)
        && isDelimiter(terminator);
  }

  /** Letters, digits, the blank and the signs of amounts cannot separate anything. */
  static boolean isDelimiter(byte b) {
    return !isAlphanumeric(b) && b != ' ' && b != '.' && b != '-' && b != 0;
  }

  static boolean isAlphanumeric(byte b) {
    return b >= '0' && b <= '9' || b >= 'A' && b <= 'Z' || b >= 'a' && b <= 'z';
  }
}
