package io.throughline.ingest.x12.segment;

import io.throughline.ingest.bytes.Blank;
import io.throughline.ingest.bytes.ByteOrderMark;
import java.nio.charset.StandardCharsets;

/**
 * An ISA segment, read leniently: its elements may be shorter than the standard's fixed widths, as
 * in files whose blanks were lost, and a little longer.
 */
public final class InterchangeHeader {
  /** Longest ISA that is understood, in bytes. */
  public static final int MAX_LENGTH = 160;

  private static final int ELEMENTS = 16;
  private static final int[] WIDTHS = {2, 10, 2, 10, 2, 15, 2, 15, 6, 4, 1, 5, 9, 1, 1, 1};

  /** Elements of one character must not be longer; the others are given two for the unexpected. */
  private static final int TOLERANCE = 2;

  private final String[] elements;
  private final Delimiters delimiters;
  private final int length;

  private InterchangeHeader(String[] elements, Delimiters delimiters, int length) {
    this.elements = elements;
    this.delimiters = delimiters;
    this.length = length;
  }

  /** Whether the bytes at an index could begin an interchange: ISA and something that separates. */
  public static boolean beginsAt(byte[] bytes, int index, int end) {
    return index + 3 < end
        && bytes[index] == 'I'
        && bytes[index + 1] == 'S'
        && bytes[index + 2] == 'A'
        && isElementSeparator(separator(bytes, index, end));
  }

  /** The byte after ISA, a byte order mark passed over; a letter when there is none. */
  static byte separator(byte[] bytes, int index, int end) {
    int at = index + 3;
    if (ByteOrderMark.at(bytes, at, end)) {
      at += ByteOrderMark.LENGTH;
    }
    return at < end ? bytes[at] : (byte) 'A';
  }

  private static boolean isElementSeparator(byte b) {
    return !Delimiters.isAlphanumeric(b) && (!Blank.is(b) || b >= 0x1c && b <= 0x1f);
  }

  /**
   * The header that begins at an index, or null when the bytes are not an ISA of 16 elements with
   * usable delimiters.
   */
  public static InterchangeHeader parse(byte[] bytes, int index, int end) {
    if (!beginsAt(bytes, index, end)) {
      return null;
    }
    int most = Math.min(end, index + MAX_LENGTH);
    for (int i = index; i < most; i++) {
      if (ByteOrderMark.at(bytes, i, most)) {
        return parseWithoutMarks(bytes, index, most);
      }
    }
    return parseClean(bytes, index, most);
  }

  private static InterchangeHeader parseWithoutMarks(byte[] bytes, int index, int end) {
    byte[] clean = new byte[end - index];
    int[] lengths = new int[end - index + 1];
    int length = 0;
    for (int i = index; i < end; i++) {
      if (ByteOrderMark.at(bytes, i, end)) {
        i += ByteOrderMark.LENGTH - 1;
      } else {
        clean[length++] = bytes[i];
        lengths[length] = i + 1 - index;
      }
    }
    InterchangeHeader header = parseClean(clean, 0, length);
    return header == null
        ? null
        : new InterchangeHeader(header.elements, header.delimiters, lengths[header.length]);
  }

  private static InterchangeHeader parseClean(byte[] bytes, int index, int end) {
    byte separator = bytes[index + 3];
    String[] elements = new String[ELEMENTS];
    int from = index + 4;
    for (int e = 0; e < ELEMENTS - 1; e++) {
      int to = from;
      int most = WIDTHS[e] == 1 ? 1 : WIDTHS[e] + TOLERANCE;
      while (to < end && bytes[to] != separator) {
        if (!isText(bytes[to]) || to - from >= most) {
          return null;
        }
        to++;
      }
      if (to >= end) {
        return null;
      }
      elements[e] = text(bytes, from, to);
      from = to + 1;
    }
    if (from + 1 >= end) {
      return null;
    }
    Delimiters delimiters = new Delimiters(separator, bytes[from], bytes[from + 1]);
    elements[ELEMENTS - 1] = text(bytes, from, from + 1);
    return delimiters.areUsable()
        ? new InterchangeHeader(elements, delimiters, from + 2 - index)
        : null;
  }

  private static boolean isText(byte b) {
    return (b & 0xff) >= ' ';
  }

  private static String text(byte[] bytes, int from, int to) {
    return new String(bytes, from, to - from, StandardCharsets.ISO_8859_1).strip();
  }

  /** Text of ISA01 to ISA16, outer blanks removed. */
  public String element(int number) {
    return elements[number - 1];
  }

  /** Who sent it: ISA05:ISA06. */
  public String sender() {
    return element(5) + ':' + element(6);
  }

  /** Who was to receive it: ISA07:ISA08. */
  public String receiver() {
    return element(7) + ':' + element(8);
  }

  /** What separates its segments, elements and components. */
  public Delimiters delimiters() {
    return delimiters;
  }

  /** Bytes of the segment with its terminator. */
  public int length() {
    return length;
  }

  /** An ISA of the standard's widths with these delimiters, all else blank. */
  static byte[] blank(Delimiters delimiters) {
    StringBuilder header = new StringBuilder("ISA");
    for (int e = 0; e < ELEMENTS - 1; e++) {
      header.append((char) (delimiters.element() & 0xff));
      // Version 00401 has no repetition separator: no element that is read here may repeat.
      header.append(e == 11 ? "00401" : e == 10 ? "U" : " ".repeat(WIDTHS[e]));
    }
    header.append((char) (delimiters.element() & 0xff));
    header.append((char) (delimiters.component() & 0xff));
    header.append((char) (delimiters.terminator() & 0xff));
    return header.toString().getBytes(StandardCharsets.ISO_8859_1);
  }
}
