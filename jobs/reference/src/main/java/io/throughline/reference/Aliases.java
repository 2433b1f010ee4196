package io.throughline.reference;

import io.throughline.reference.table.DatedRow;
import io.throughline.reference.table.Row;
import io.throughline.reference.table.Table;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** On any day a name means one payer, or one facility. */
record Aliases(Tables tables, Problems problems) {
  private static final String ALSO = "also";

  void check() {
    check(Table.PAYERS);
    check(Table.FACILITIES);
  }

  /** All names of a row: its id and the others. */
  static Set<String> of(Row row) {
    Set<String> names = new HashSet<>(row.names());
    names.addAll(row.key());
    return names;
  }

  private void check(Table table) {
    Map<String, List<DatedRow>> byName = new HashMap<>();
    for (DatedRow row : tables.rows(table)) {
      twice(row);
      for (String name : of(row.row())) {
        byName.computeIfAbsent(name, any -> new ArrayList<>()).add(row);
      }
    }
    byName.forEach(this::check);
  }

  private void twice(DatedRow row) {
    Set<String> seen = new HashSet<>(row.key());
    for (String name : row.row().names()) {
      if (!seen.add(name)) {
        problems.add(
            row.row(), ALSO, "names '%s' for the second time; expected it once".formatted(name));
      }
    }
  }

  private void check(String name, List<DatedRow> rows) {
    for (int i = 1; i < rows.size(); i++) {
      for (int j = 0; j < i && !problems.isFull(); j++) {
        DatedRow row = rows.get(i);
        DatedRow other = rows.get(j);
        if (!row.key().equals(other.key()) && row.span().meets(other.span())) {
          problems.add(
              row.row(),
              row.key().contains(name) ? row.row().table().key().getFirst() : ALSO,
              "is or names '%s', which line %d means otherwise on the same days; expected a name of"
                      .formatted(name, other.row().line())
                  + " one only");
        }
      }
    }
  }
}
