package io.throughline.reference;

import io.throughline.reference.table.DatedRow;
import io.throughline.reference.table.Row;
import io.throughline.reference.table.Table;
import io.throughline.reference.table.TimeLine;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The rows of all tables, to be asked for. */
final class Tables {
  private final Map<Table, List<DatedRow>> rows = new EnumMap<>(Table.class);
  private final Map<Table, TimeLine<List<String>, DatedRow>> byKey = new EnumMap<>(Table.class);
  private final Map<Table, List<Row>> refused = new EnumMap<>(Table.class);
  private final Map<Table, Set<List<String>>> refusedKeys = new EnumMap<>(Table.class);

  private final Set<Table> cut;

  /**
   * Without rows.
   *
   * @param cut tables of which rows are missing that nobody could read
   */
  Tables(Set<Table> cut) {
    this.cut = cut;
    for (Table table : Table.values()) {
      rows.put(table, new ArrayList<>());
      byKey.put(table, new TimeLine<>());
      refused.put(table, new ArrayList<>());
      refusedKeys.put(table, new HashSet<>());
    }
  }

  void add(DatedRow row) {
    Table table = row.row().table();
    rows.get(table).add(row);
    byKey.get(table).put(row.key(), row.span(), row);
  }

  /**
   * A row of which it is told already that it is wrong: what names it has no problem of its own.
   */
  void addRefused(Row row) {
    refused.get(row.table()).add(row);
    refusedKeys.get(row.table()).add(row.key());
  }

  /** The rows of a table, as they were added. */
  List<DatedRow> rows(Table table) {
    return rows.get(table);
  }

  /** The rows of a table by key and day. */
  TimeLine<List<String>, DatedRow> byKey(Table table) {
    return byKey.get(table);
  }

  /** Whether a row of this key is told to be wrong, or may be one that nobody could read. */
  boolean isRefused(Table table, List<String> key) {
    return isCut(table) || refusedKeys.get(table).contains(key);
  }

  /** Whether rows are missing that nobody could read. */
  boolean isCut(Table table) {
    return cut.contains(table);
  }

  /** All that stands in a column, be its row right or wrong. */
  Set<String> texts(Table table, String column) {
    Set<String> texts = new HashSet<>();
    rows.get(table).forEach(row -> texts.add(row.text(column)));
    refused.get(table).forEach(row -> texts.add(row.text(column)));
    return texts;
  }
}
