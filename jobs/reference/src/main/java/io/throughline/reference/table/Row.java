package io.throughline.reference.table;

import java.util.List;
import java.util.Optional;

/**
 * A row as it was written.
 *
 * @param table it stands in
 * @param line of the CSV file where it begins, from 1; its number in a published record
 * @param cells in order of the table's columns, outer blanks removed; empty: nothing was written
 */
public record Row(Table table, int line, List<String> cells) {
  /** Separates the names of a column that holds several. */
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

  /** The names in a column that holds several, as often as they stand there. */
  public List<String> names(String column) {
    return List.of(text(column).split(SEPARATOR)).stream()
        .map(String::strip)
        .filter(name -> !name.isEmpty())
        .toList();
  }

  /** The names in a column that holds several, as such a column holds them. */
  public static String joined(List<String> names) {
    return String.join(SEPARATOR, names);
  }

  /** What it is about. */
  public List<String> key() {
    return table.key().stream().map(this::text).toList();
  }
}
