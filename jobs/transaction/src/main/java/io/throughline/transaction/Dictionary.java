package io.throughline.transaction;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The texts of one transaction, each stored once. Number 0 stands for null, the next numbers for
 * texts that most transactions have, which are not stored; then numbers count on in order of first
 * use. Each text is stored as the number of ASCII characters it shares with the text before, and
 * the rest: uris of one folder share most of theirs.
 */
final class Dictionary implements TextWriter {
  /** Texts that need not be stored. Part of layout version 1: any change needs a new version. */
  private static final String[] COMMON = {
    "", "CLM", "CLP", "TRN", "STC", "USD", "CH", "RP", "1", "2", "3", "4", "7", "8", "19", "20",
    "21", "22", "23", "25", "A0", "A1", "A2", "A3", "A6", "A7", "A8", "F0", "F1", "F2"
  };

  private static final int LONGEST_COMMON = 3;
  private static final Map<String, Integer> COMMON_NUMBERS = commonNumbers();

  /** Up to so many texts, looking at each is faster than hashing: most are the same object. */
  private static final int FEW_TEXTS = 24;

  private final List<String> texts = new ArrayList<>(FEW_TEXTS);
  private Map<String, Integer> numbers;

  /** Number of a text, a new one at first use. */
  int numberOf(String text) {
    if (text == null) {
      return 0;
    }
    if (text.length() <= LONGEST_COMMON) {
      Integer common = COMMON_NUMBERS.get(text);
      if (common != null) {
        return common;
      }
    }
    int known = numbers == null ? texts.indexOf(text) : numbers.getOrDefault(text, -1);
    if (known < 0) {
      known = texts.size();
      add(text);
    }
    return COMMON.length + 1 + known;
  }

  private void add(String text) {
    if (numbers != null) {
      numbers.put(text, texts.size());
    }
    texts.add(text);
    if (numbers == null && texts.size() > FEW_TEXTS) {
      numbers = new HashMap<>();
      texts.forEach(known -> numbers.put(known, numbers.size()));
    }
  }

  @Override
  public void write(String text, ByteWriter out) {
    out.writeVarint(numberOf(text));
  }

  void writeTo(ByteWriter out) {
    out.writeVarint(texts.size());
    String previous = "";
    for (String text : texts) {
      int shared = sharedAscii(previous, text);
      out.writeVarint(shared);
      out.writeText(text, shared);
      previous = text;
    }
  }

  /** A reader of numbers that stand for the texts which {@code in} holds at its position. */
  static TextReader readFrom(ByteReader in) {
    String[] texts = readTexts(in);
    return source -> {
      long number = source.readVarint();
      if (number == 0) {
        return null;
      }
      if (number > 0 && number <= COMMON.length) {
        return COMMON[(int) number - 1];
      }
      long stored = number - COMMON.length - 1;
      if (stored < 0 || stored >= texts.length) {
        throw source.corrupt("text " + number + " is not in the dictionary");
      }
      return texts[(int) stored];
    };
  }

  private static String[] readTexts(ByteReader in) {
    int count = in.readCount(2);
    String[] texts = new String[count];
    String previous = "";
    for (int i = 0; i < count; i++) {
      long shared = in.readVarint();
      if (shared < 0 || shared > previous.length()) {
        throw in.corrupt("text " + i + " shares more than the text before it has");
      }
      String rest = in.readText(in.readVarint());
      texts[i] = shared == 0 ? rest : previous.substring(0, (int) shared).concat(rest);
      previous = texts[i];
    }
    return texts;
  }

  private static int sharedAscii(String a, String b) {
    int limit = Math.min(a.length(), b.length());
    int shared = 0;
    while (shared < limit && a.charAt(shared) == b.charAt(shared) && a.charAt(shared) < 0x80) {
      shared++;
    }
    return shared;
  }

  private static Map<String, Integer> commonNumbers() {
    Map<String, Integer> numbers = new HashMap<>();
    for (String text : COMMON) {
      numbers.put(text, numbers.size() + 1);
    }
    return Map.copyOf(numbers);
  }
}
