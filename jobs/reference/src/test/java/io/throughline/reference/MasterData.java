package io.throughline.reference;

import io.throughline.reference.table.Row;
import io.throughline.reference.table.Table;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** Rows for tests: two companies, and what a test adds. */
final class MasterData {
  private final List<Row> rows = new ArrayList<>();

  MasterData() {
    row(Table.COMPANIES, "1000,Riverview,USD,2026-01-01,");
    row(Table.COMPANIES, "2000,Lakeside,USD,2026-01-01,");
    row(Table.FACILITIES, "RVH,Riverview Hospital,1000,RV-MAIN; 1000000004,2026-01-01,");
    row(Table.FACILITIES, "LKS,Lakeside Clinic,2000,,2026-01-01,");
    row(Table.PAYERS, "00430,Medicare,medicare,CMS;1590000000,2026-01-01,");
    row(Table.PAYERS, "FP107,First Plan,commercial,,2026-01-01,");
  }

  /** Adds a row, its cells separated by commas. */
  MasterData row(Table table, String cells) {
    rows.add(
        new Row(
            table,
            rows.size() + 1,
            Arrays.stream(cells.split(",", -1)).map(String::strip).toList()));
    return this;
  }

  /** The same in another order. */
  MasterData shuffled(long seed) {
    Collections.shuffle(rows, new Random(seed));
    return this;
  }

  ReferenceData data() {
    return ReferenceData.of("test-1", PostingPolicy.standard(), rows);
  }

  /** What is wrong, as people read it. */
  List<String> problems() {
    return ReferenceRules.problems(rows, List.of(), Set.of()).stream()
        .map(ReferenceProblem::toString)
        .toList();
  }
}
