package io.throughline.reference.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/**
 * A row as it was written.
 *
 * @param table it stands in
 * @param line of the CSV file where it begins, from 1; its number in a published record
 * @param cells in order of the table's columns, outer blanks removed; empty: nothing was written
 */
public record Row(Table table, int line, List<String> cells) {
  /** Column of other names. */
  private static final String ALSO = "also";

  private static final String SEPARATOR = ";";

  public Row {
    if (cells.size() != table.columns().size()) {
      throw new IllegalArgumentException(
          "a row of %s has %d cells, not %d"
              .formatted(table.word(), table.columns().size(), cells.size()));
    }
    cells = List.copyOf(cells);
  }

  /** What stands in a column, maybe nothing. */
  public String text(String column) {
    return cells.get(table.columns().indexOf(column));
  }

  /** What stands in a column; empty where nothing does. */
  public Optional<String> optional(String column) {
    return Optional.of(text(column)).filter(text -> !text.isEmpty());
  }

  /** What else it is called, as often as it stands there. */
  public List<String> names() {
    return Arrays.stream(text(ALSO).split(SEPARATOR))
        .map(String::strip)
        .filter(name -> !name.isEmpty())
        .toList();
  }

  /** The same with its other names in order and once. */
  public Row canonical() {
    int also = table.columns().indexOf(ALSO);
    if (also < 0) {
      return this;
    }
    List<String> canonical = new ArrayList<>(cells);
    canonical.set(also, String.join(SEPARATOR, new TreeSet<>(names())));
    return new Row(table, line, canonical);
  }

  /** What it is about. */
  public List<String> key() {
    return table.key().stream().map(this::text).toList();
  }
}
