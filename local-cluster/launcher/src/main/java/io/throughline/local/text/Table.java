package io.throughline.local.text;

import java.util.ArrayList;
import java.util.List;

/**
 * A table in columns of plain text. Columns are as wide as what is in them; when the whole is wider
 * than the terminal, the one column that may be cut loses its beginning, since of a path the end
 * tells most.
 */
public final class Table {
  private static final String GAP = "  ";
  private static final String CUT = "…";
  private static final int LEAST_WIDTH = 12;

  private final List<Column> columns;
  private final List<List<String>> rows = new ArrayList<>();

  /** Heading and shape of a column. */
  public record Column(String heading, boolean numbers, boolean mayBeCut) {
    /** Aligned to the left. */
    public static Column text(String heading) {
      return new Column(heading, false, false);
    }

    /** Aligned to the right. */
    public static Column number(String heading) {
      return new Column(heading, true, false);
    }

    /** Aligned to the left; cut when there is no room. */
    public static Column cut(String heading) {
      return new Column(heading, false, true);
    }
  }

  public Table(Column... columns) {
    this.columns = List.of(columns);
  }

  /** Adds a row with a cell for each column. */
  public void row(String... cells) {
    if (cells.length != columns.size()) {
      throw new IllegalArgumentException(
          "a row of %d cells in a table of %d columns".formatted(cells.length, columns.size()));
    }
    rows.add(List.of(cells));
  }

  /**
   * The table, each line ended.
   *
   * @param width columns of the terminal
   */
  public String text(int width) {
    int[] widths = widths(width);
    StringBuilder text = new StringBuilder();
    line(text, columns.stream().map(Column::heading).toList(), widths);
    rows.forEach(row -> line(text, row, widths));
    return text.toString();
  }

  private int[] widths(int available) {
    int[] widths = new int[columns.size()];
    int total = GAP.length() * (columns.size() - 1);
    for (int i = 0; i < widths.length; i++) {
      int column = i;
      widths[i] =
          Math.max(
              columns.get(i).heading().length(),
              rows.stream().mapToInt(row -> row.get(column).length()).max().orElse(0));
      total += widths[i];
    }
    for (int i = 0; i < widths.length && total > available; i++) {
      if (columns.get(i).mayBeCut()) {
        int less = Math.max(Math.min(widths[i], LEAST_WIDTH), widths[i] - (total - available));
        total -= widths[i] - less;
        widths[i] = less;
      }
    }
    return widths;
  }

  private void line(StringBuilder text, List<String> cells, int[] widths) {
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < widths.length; i++) {
      String cell = cells.get(i);
      String shown =
          cell.length() > widths[i] ? CUT + cell.substring(cell.length() - widths[i] + 1) : cell;
      String blanks = " ".repeat(widths[i] - shown.length());
      line.append(i == 0 ? "" : GAP);
      line.append(columns.get(i).numbers() ? blanks + shown : shown + blanks);
    }
    text.append(line.toString().stripTrailing()).append('\n');
  }
}
