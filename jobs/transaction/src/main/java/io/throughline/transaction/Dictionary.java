package io.throughline.transaction;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Stores each text of one transaction once, where it is first used; later it is named by number.
 * Number 0 stands for null, the next numbers for {@link CommonTexts}. A new text is stored as the
 * number of ASCII characters it shares with a similar text, and the rest: uris of one folder share
 * most of theirs.
 *
 * <p>Reading teaches it the same texts as writing did, so who has read to the end can write on.
 */
final class Dictionary implements TextForm {
  private static final int NEW = CommonTexts.COUNT + 1;
  private static final int FIRST_STORED = NEW + 1;

  /** Up to so many texts, looking at each is faster than hashing. */
  private static final int FEW_TEXTS = 24;

  private final List<String> texts = new ArrayList<>();
  private Map<String, Integer> numbers;

  @Override
  public void write(String text, String similar, ByteWriter out) {
    int number = numberOf(text);
    out.writeVarint(number);
    if (number == NEW) {
      int shared = similar == null ? 0 : sharedAscii(similar, text);
      out.writeVarint(shared);
      out.writeText(text, shared);
      texts.add(text);
    }
  }

  private int numberOf(String text) {
    if (text == null) {
      return 0;
    }
    int common = CommonTexts.numberOf(text);
    if (common >= 0) {
      return common + 1;
    }
    int stored = indexOf(text);
    return stored < 0 ? NEW : FIRST_STORED + stored;
  }

  private int indexOf(String text) {
    if (texts.size() <= FEW_TEXTS) {
      return texts.indexOf(text);
    }
    if (numbers == null) {
      numbers = new HashMap<>();
    }
    for (int next = numbers.size(); next < texts.size(); next++) {
      numbers.put(texts.get(next), next);
    }
    return numbers.getOrDefault(text, -1);
  }

  @Override
  public String read(String similar, ByteReader in) {
    long number = in.readVarint();
    if (number == 0) {
      return null;
    }
    if (number > 0 && number <= CommonTexts.COUNT) {
      return CommonTexts.text((int) number - 1);
    }
    if (number == NEW) {
      String text = readNew(similar, in);
      texts.add(text);
      return text;
    }
    long stored = number - FIRST_STORED;
    if (stored < 0 || stored >= texts.size()) {
      throw in.corrupt("text " + number + " is not in the dictionary");
    }
    return texts.get((int) stored);
  }

  private static String readNew(String similar, ByteReader in) {
    long shared = in.readVarint();
    if (shared < 0 || shared > (similar == null ? 0 : similar.length())) {
      throw in.corrupt("a text shares more than the one before it has");
    }
    String rest = in.readText(in.readVarint());
    return shared == 0 ? rest : similar.substring(0, (int) shared).concat(rest);
  }

  private static int sharedAscii(String a, String b) {
    int limit = Math.min(a.length(), b.length());
    int shared = 0;
    while (shared < limit && a.charAt(shared) == b.charAt(shared) && a.charAt(shared) < 0x80) {
      shared++;
    }
    return shared;
  }
}
