package io.throughline.local.reference;

import io.throughline.reference.PostingPolicy;
import io.throughline.reference.ReferenceData;
import io.throughline.reference.table.Row;
import io.throughline.reference.table.Table;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What one set of master data says otherwise than another. */
final class ReferenceChanges {
  /** Lines that somebody reads; more are counted only. */
  private static final int MOST_ROWS_TOLD = 40;

  private final List<String> counts = new ArrayList<>();
  private final List<String> rows = new ArrayList<>();

  private ReferenceChanges() {}

  /** Lines for people, without the version; none when both say the same. */
  static List<String> between(ReferenceData before, ReferenceData after) {
    ReferenceChanges changes = new ReferenceChanges();
    for (Table table : Table.values()) {
      changes.table(table, byKey(before.rows(table)), byKey(after.rows(table)));
    }
    List<String> lines = new ArrayList<>(policy(before.postingPolicy(), after.postingPolicy()));
    lines.addAll(changes.counts);
    lines.addAll(changes.rows.subList(0, Math.min(MOST_ROWS_TOLD, changes.rows.size())));
    if (changes.rows.size() > MOST_ROWS_TOLD) {
      lines.add("… and %d rows more".formatted(changes.rows.size() - MOST_ROWS_TOLD));
    }
    return lines;
  }

  private static Map<String, Row> byKey(List<Row> rows) {
    Map<String, Row> byKey = new LinkedHashMap<>();
    for (Row row : rows) {
      byKey.put(called(row), row);
    }
    return byKey;
  }

  private static String called(Row row) {
    List<String> filled = row.key().stream().filter(cell -> !cell.isEmpty()).toList();
    return "%s %s from %s"
        .formatted(row.table().word(), String.join(" ", filled), row.text(row.table().firstDay()));
  }

  private void table(Table table, Map<String, Row> old, Map<String, Row> now) {
    int added = 0;
    int changed = 0;
    for (Map.Entry<String, Row> entry : now.entrySet()) {
      Row was = old.remove(entry.getKey());
      if (was == null) {
        added++;
        rows.add(entry.getKey() + ": new");
      } else if (!was.cells().equals(entry.getValue().cells())) {
        changed++;
        rows.add(entry.getKey() + ": " + cells(was, entry.getValue()));
      }
    }
    old.keySet().forEach(key -> rows.add(key + ": no more"));
    if (added + changed + old.size() > 0) {
      counts.add(
          "%s: %d new, %d changed, %d no more".formatted(table.word(), added, changed, old.size()));
    }
  }

  private static String cells(Row was, Row is) {
    List<String> cells = new ArrayList<>();
    for (String column : is.table().columns()) {
      if (!is.text(column).equals(was.text(column))) {
        cells.add("%s '%s', was '%s'".formatted(column, is.text(column), was.text(column)));
      }
    }
    return String.join(", ", cells);
  }

  private static List<String> policy(PostingPolicy before, PostingPolicy after) {
    Map<String, String> old = PolicyLines.of(before);
    List<String> lines = new ArrayList<>();
    PolicyLines.of(after)
        .forEach(
            (name, value) -> {
              if (!value.equals(old.get(name))) {
                lines.add("%s: %s, was %s".formatted(name, value, old.get(name)));
              }
            });
    return lines;
  }
}
