package io.throughline.reference;

import io.throughline.reference.table.DatedRow;
import io.throughline.reference.table.Span;
import io.throughline.reference.table.Table;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The rows of one key follow each other day by day, without overlap and without gap. */
record Continuity(Tables tables, Problems problems) {
  void check() {
    for (Table table : Table.values()) {
      Map<List<String>, List<DatedRow>> byKey = new LinkedHashMap<>();
      for (DatedRow row : tables.rows(table)) {
        byKey.computeIfAbsent(row.key(), any -> new ArrayList<>()).add(row);
      }
      byKey.forEach((key, rows) -> check(table, key, rows));
    }
    periodNames();
  }

  private void check(Table table, List<String> key, List<DatedRow> rows) {
    rows.sort(Comparator.comparing(row -> row.span().first()));
    DatedRow before = rows.getFirst();
    for (DatedRow row : rows.subList(1, rows.size())) {
      if (row.span().meets(before.span())) {
        problems.add(
            row.row(),
            table.firstDay(),
            "is %s, a day that line %d has too for %s, valid %s; expected one row for each day"
                .formatted(
                    row.span().first(), before.row().line(), called(table, key), before.span()));
      } else if (!row.span().first().equals(before.span().last().plusDays(1))
          && !tables.isRefused(table, key)) {
        problems.add(
            row.row(),
            table.firstDay(),
            "leaves a gap: nothing is said of %s %s, after line %d; expected %s"
                .formatted(
                    called(table, key),
                    new Span(before.span().last().plusDays(1), row.span().first().minusDays(1)),
                    before.row().line(),
                    before.span().last().plusDays(1)));
      }
      before = row.span().last().isAfter(before.span().last()) ? row : before;
    }
  }

  private static String called(Table table, List<String> key) {
    List<String> filled = new ArrayList<>();
    for (int i = 0; i < key.size(); i++) {
      if (!key.get(i).isEmpty()) {
        filled.add(table.key().get(i) + " " + key.get(i));
      }
    }
    return filled.isEmpty() ? "anything" : String.join(", ", filled);
  }

  private void periodNames() {
    Map<List<String>, DatedRow> byName = new HashMap<>();
    for (DatedRow row : tables.rows(Table.PERIODS)) {
      DatedRow other =
          byName.putIfAbsent(List.of(row.text("company_code"), row.text("period")), row);
      if (other != null) {
        problems.add(
            row.row(),
            "period",
            "is '%s', as line %d calls another period of the company; expected a name of its own"
                .formatted(row.text("period"), other.row().line()));
      }
    }
  }
}
