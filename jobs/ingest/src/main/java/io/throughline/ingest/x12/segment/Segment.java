package io.throughline.ingest.x12.segment;

import io.throughline.ingest.bytes.Blank;
import io.throughline.ingest.money.Cents;
import java.util.Arrays;

/**
 * The elements of one segment; reused for the next one, so nothing here may be kept. Elements and
 * components count from 1, as in the guides. What is absent reads as empty.
 */
public final class Segment {
  private int tag;
  private char[] chars = new char[1024];
  private int length;

  /** Component c lies in chars [starts[c], starts[c + 1]). */
  private int[] starts = new int[128];

  private int components;

  /** Element e has the components [firsts[e - 1], firsts[e]). */
  private int[] firsts = new int[64];

  private int elements;

  /** Forgets what it held; a segment without elements remains. */
  public void clear(int newTag) {
    tag = newTag;
    length = 0;
    components = 0;
    elements = 0;
  }

  /** Room for a component's text; {@link #endComponent} says how much was used. */
  char[] room(int count) {
    if (chars.length - length < count) {
      chars = Arrays.copyOf(chars, Math.max(chars.length * 2, length + count));
    }
    return chars;
  }

  int used() {
    return length;
  }

  void endComponent(int count) {
    if (components + 2 > starts.length) {
      starts = Arrays.copyOf(starts, starts.length * 2);
    }
    starts[components] = length;
    length += count;
    components++;
    starts[components] = length;
  }

  void endElement() {
    if (elements + 2 > firsts.length) {
      firsts = Arrays.copyOf(firsts, firsts.length * 2);
    }
    elements++;
    firsts[elements] = components;
  }

  /** Its tag, one of {@link Tag}. */
  public int tag() {
    return tag;
  }

  /** Number of its elements. */
  public int elements() {
    return elements;
  }

  /** Text of an element, outer blanks removed; of its first component when it is composite. */
  public String text(int element) {
    return text(element, 1);
  }

  /** Text of a component of an element, outer blanks removed. */
  public String text(int element, int component) {
    int index = index(element, component);
    if (index < 0) {
      return "";
    }
    int from = starts[index];
    int to = starts[index + 1];
    while (from < to && Blank.is(chars[from])) {
      from++;
    }
    while (to > from && Blank.is(chars[to - 1])) {
      to--;
    }
    return from == to ? "" : new String(chars, from, to - from);
  }

  /** Text as {@link #text(int)}, null when empty. */
  public String textOrNull(int element) {
    return textOrNull(element, 1);
  }

  /** Text as {@link #text(int, int)}, null when empty. */
  public String textOrNull(int element, int component) {
    String text = text(element, component);
    return text.isEmpty() ? null : text;
  }

  /** Whether an element is this code. */
  public boolean is(int element, String code) {
    int index = index(element, 1);
    if (index < 0) {
      return false;
    }
    int from = starts[index];
    int to = starts[index + 1];
    while (to > from && Blank.is(chars[to - 1])) {
      to--;
    }
    while (from < to && Blank.is(chars[from])) {
      from++;
    }
    if (to - from != code.length()) {
      return false;
    }
    for (int i = 0; i < code.length(); i++) {
      if (chars[from + i] != code.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  /** Whether an element is absent, empty or blank. */
  public boolean isBlank(int element) {
    int index = index(element, 1);
    if (index < 0) {
      return true;
    }
    for (int i = starts[index]; i < starts[firsts[element]]; i++) {
      if (!Blank.is(chars[i])) {
        return false;
      }
    }
    return true;
  }

  /**
   * Amount of an element in cents, 0 when absent, or {@link Cents#BAD}. A composite is no amount.
   */
  public long cents(int element) {
    int index = index(element, 1);
    if (index < 0) {
      return 0;
    }
    if (firsts[element] - firsts[element - 1] > 1) {
      return Cents.BAD;
    }
    return Cents.of(chars, starts[index], starts[index + 1]);
  }

  /** Day of an element that begins with CCYYMMDD or is YYMMDD, or {@link Days#NONE}. */
  public int day(int element) {
    int index = index(element, 1);
    return index < 0 ? Days.NONE : Days.of(chars, starts[index], starts[index + 1]);
  }

  /**
   * Microsecond of the day of an element HHMM, HHMMSS, HHMMSSD or HHMMSSDD, or {@link Days#NONE}.
   */
  public long timeOfDay(int element) {
    int index = index(element, 1);
    return index < 0 ? Days.NONE : Days.timeOfDay(chars, starts[index], starts[index + 1]);
  }

  private int index(int element, int component) {
    if (element > elements) {
      return -1;
    }
    int index = firsts[element - 1] + component - 1;
    return index < firsts[element] ? index : -1;
  }
}
