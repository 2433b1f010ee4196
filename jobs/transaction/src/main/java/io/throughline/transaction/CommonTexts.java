package io.throughline.transaction;

/**
 * Texts that most transactions have: codes, tags, the currency. They are not stored but named by
 * number, and reading them makes no new String.
 */
final class CommonTexts {
  /** Part of the stored layout by their order: any change needs a new version of it. */
  private static final String[] TEXTS = {
    "", "CLM", "CLP", "TRN", "STC", "USD", "CH", "RP", "1", "2", "3", "4", "7", "8", "19", "20",
    "21", "22", "23", "25", "A0", "A1", "A2", "A3", "A6", "A7", "A8", "F0", "F1", "F2"
  };

  static final int COUNT = TEXTS.length;

  private static final int LONGEST = 3;
  private static final int SLOT_BITS = 6;

  /** Found by trial: brings each text to a slot of its own. */
  private static final int MULTIPLIER = 0x9d643c25;

  /** Number of the text that has the hash, plus one. */
  private static final byte[] NUMBERS_BY_HASH = numbersByHash();

  private CommonTexts() {}

  /** The text of a number from 0 to {@link #COUNT} - 1. */
  static String text(int number) {
    return TEXTS[number];
  }

  /** Number of a text, -1 when it is none of them. */
  static int numberOf(String text) {
    int length = text.length();
    if (length > LONGEST) {
      return -1;
    }
    int characters = 0;
    for (int i = 0; i < length; i++) {
      characters = characters << Byte.SIZE | text.charAt(i);
    }
    int number = NUMBERS_BY_HASH[hash(characters)] - 1;
    return number >= 0 && TEXTS[number].equals(text) ? number : -1;
  }

  /** The text of these bytes; null when it is none of them. */
  static String of(byte[] bytes, int from, int length) {
    if (length > LONGEST) {
      return null;
    }
    int characters = 0;
    for (int i = from; i < from + length; i++) {
      characters = characters << Byte.SIZE | bytes[i] & 0xff;
    }
    int number = NUMBERS_BY_HASH[hash(characters)] - 1;
    return number >= 0 && isAt(TEXTS[number], bytes, from, length) ? TEXTS[number] : null;
  }

  private static boolean isAt(String text, byte[] bytes, int from, int length) {
    if (text.length() != length) {
      return false;
    }
    for (int i = 0; i < length; i++) {
      if (text.charAt(i) != bytes[from + i]) {
        return false;
      }
    }
    return true;
  }

  private static int hash(int characters) {
    return characters * MULTIPLIER >>> Integer.SIZE - SLOT_BITS;
  }

  private static byte[] numbersByHash() {
    byte[] numbers = new byte[1 << SLOT_BITS];
    for (int number = 0; number < COUNT; number++) {
      int characters = 0;
      for (char character : TEXTS[number].toCharArray()) {
        characters = characters << Byte.SIZE | character;
      }
      numbers[hash(characters)] = (byte) (number + 1);
    }
    return numbers;
  }
}
