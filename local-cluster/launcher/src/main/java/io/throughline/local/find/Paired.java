package io.throughline.local.find;

import io.throughline.local.text.Table;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Collectors;

/** A table for narrow terminals: what has no room in a row is on a line of its own below it. */
final class Paired {
  /** Columns from which on everything fits into one line. */
  static final int WIDE = 140;

  private Paired() {}

  /**
   * @param seconds for each row the lines below it, each ended; empty: none
   */
  static String text(Table table, List<String> seconds, int width) {
    List<String> lines = table.text(width).lines().toList();
    Iterator<String> below = seconds.iterator();
    return lines.getFirst()
        + "\n"
        + lines.stream()
            .skip(1)
            .map(line -> line + "\n" + below.next())
            .collect(Collectors.joining());
  }
}
