package io.throughline.reference.table;

import java.util.List;

/**
 * A row of which it is known when it is valid.
 *
 * @param row as written
 * @param span its days
 */
public record DatedRow(Row row, Span span) {
  /** What stands in a column, maybe nothing. */
  public String text(String column) {
    return row.text(column);
  }

  /** What it is about. */
  public List<String> key() {
    return row.key();
  }
}
