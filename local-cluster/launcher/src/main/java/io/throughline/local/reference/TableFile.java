package io.throughline.local.reference;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.throughline.local.reference.CsvLines.Line;
import io.throughline.reference.ReferenceRules;
import io.throughline.reference.table.Row;
import io.throughline.reference.table.Table;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The CSV file of a table: its first line names columns, each further line is a row. */
final class TableFile {
  /** Whoever has more has the wrong file. */
  private static final int MOST_PROBLEMS = 1_000;

  private final Table table;
  private final Path file;
  private final Schema schema;
  private final List<FileProblem> problems = new ArrayList<>();
  private final List<Row> rows = new ArrayList<>();
  private final List<Row> refused = new ArrayList<>();
  private List<String> header;
  private boolean isHeaderSound;
  private boolean isCut;
  private int count;

  private TableFile(Table table, Path file) {
    this.table = table;
    this.file = file;
    this.schema = Schema.of(table.word());
  }

  /**
   * Reads all of it.
   *
   * @throws IOException when it cannot be read
   */
  static TableFile read(Table table, Path file) throws IOException {
    TableFile read = new TableFile(table, file);
    try {
      CsvLines.read(FileText.read(file), read::line);
    } catch (FileProblemException e) {
      read.complain(e.line(), "", e.getMessage());
      read.isCut = true;
    }
    if (read.count > ReferenceRules.MOST_ROWS) {
      read.isCut = true;
      read.complain(
          0,
          "",
          "has %d rows; expected at most %d in all files together"
              .formatted(read.count, ReferenceRules.MOST_ROWS));
    }
    if (read.header == null && read.problems.isEmpty()) {
      read.complain(1, "", "is empty; expected columns " + String.join(",", table.columns()));
    }
    return read;
  }

  /** The rows that keep to the schema. */
  List<Row> rows() {
    return rows;
  }

  /** The rows that do not. */
  List<Row> refused() {
    return refused;
  }

  /** Whether rows are missing that nobody could read. */
  boolean isCut() {
    return isCut || !isHeaderSound;
  }

  /** What is wrong. */
  List<FileProblem> problems() {
    return problems;
  }

  private void complain(int line, String field, String message) {
    if (problems.size() < MOST_PROBLEMS) {
      problems.add(new FileProblem(file.toString(), line, field, message));
    }
  }

  private void line(Line line) {
    if (header == null) {
      header(line);
    } else if (isHeaderSound && count++ < ReferenceRules.MOST_ROWS) {
      row(line);
    }
  }

  private void header(Line line) {
    header = line.cells();
    Set<String> seen = new HashSet<>();
    for (String column : header) {
      if (!table.columns().contains(column)) {
        complain(
            line.number(),
            column,
            "is no column; expected only " + String.join(", ", table.columns()));
      } else if (!seen.add(column)) {
        complain(line.number(), column, "is there twice; expected each column once");
      }
    }
    for (String column : schema.required()) {
      if (!seen.contains(column)) {
        complain(line.number(), column, "is missing; expected a column of this name");
      }
    }
    isHeaderSound = problems.isEmpty();
  }

  private void row(Line line) {
    if (line.cells().size() != header.size()) {
      complain(
          line.number(),
          "",
          "has %d cells; expected %d, one for each column; a comma inside a cell needs quotes"
              .formatted(line.cells().size(), header.size()));
      isCut = true;
      return;
    }
    ObjectNode cells = JsonNodeFactory.instance.objectNode();
    List<String> ordered = new ArrayList<>();
    for (String column : table.columns()) {
      int at = header.indexOf(column);
      ordered.add(at < 0 ? "" : line.cells().get(at));
      cells.put(column, ordered.getLast());
    }
    Map<String, String> wrong = schema.problems(cells);
    wrong.forEach((column, message) -> complain(line.number(), column.substring(1), message));
    (wrong.isEmpty() ? rows : refused).add(new Row(table, line.number(), ordered));
  }
}
