package io.throughline.simulator.x12;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** X12 taken apart by its ISA alone: what the tests hold the writers against. */
public final class X12Text {
  private X12Text() {}

  /** Segments as arrays, the tag first. */
  public static List<String[]> segments(String text) {
    String element = Pattern.quote(text.substring(3, 4));
    String terminator = Pattern.quote(text.substring(105, 106));
    List<String[]> segments = new ArrayList<>();
    for (String segment : text.split(terminator)) {
      if (!segment.isBlank()) {
        segments.add(segment.strip().split(element));
      }
    }
    return segments;
  }

  /** Element n, empty when absent. */
  public static String at(String[] segment, int n) {
    return segment.length > n ? segment[n] : "";
  }

  /** Element n in cents; absent amounts are 0. */
  public static long cents(String[] segment, int n) {
    String text = at(segment, n);
    return text.isEmpty() ? 0 : new BigDecimal(text).movePointRight(2).longValueExact();
  }

  /** The transaction sets, ST and SE included. */
  public static List<List<String[]>> transactionSets(String text) {
    List<List<String[]>> sets = new ArrayList<>();
    for (String[] segment : segments(text)) {
      if (segment[0].equals("ST")) {
        sets.add(new ArrayList<>());
      }
      if (!sets.isEmpty() && !segment[0].equals("GE") && !segment[0].equals("IEA")) {
        sets.getLast().add(segment);
      }
    }
    return sets;
  }
}
