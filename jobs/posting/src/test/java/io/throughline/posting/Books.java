package io.throughline.posting;

import io.throughline.reference.PostingPolicy;
import io.throughline.reference.ReferenceData;
import io.throughline.reference.table.Row;
import io.throughline.reference.table.Table;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Master data of one hospital, and what a test changes of it. */
final class Books {
  private final List<Row> rows = new ArrayList<>();
  private String policy = PostingPolicy.standard().json();
  private String version = "books-1";

  Books() {
    row(Table.COMPANIES, "1000,Riverview,USD,2026-01-01,");
    row(Table.FACILITIES, "RVH,Riverview Hospital,1000,,2026-01-01,");
    row(Table.PROVIDERS, Remitted.PROVIDER + ",Riverview,RVH,2026-01-01,");
    row(Table.PAYERS, "FP107,First Plan,commercial,,2026-01-01,");
    row(Table.SERVICE_LINES, "11:B,Office,2026-01-01,");
    row(Table.COST_CENTERS, "CC1,1000,RVH,,2026-01-01,");
    row(Table.ACCOUNTS, ",cash,,,,,100100,2026-01-01,");
    row(Table.ACCOUNTS, ",receivable,,,,,120000,2026-01-01,");
    row(Table.ACCOUNTS, ",patient-receivable,,,,,121000,2026-01-01,");
    row(Table.ACCOUNTS, ",adjustment,CO,45,,,410000,2026-01-01,");
    row(Table.ACCOUNTS, ",adjustment,CO,16,,,LEAVE,2026-01-01,");
    row(Table.ACCOUNTS, ",provider-adjustment,,L6,,,710000,2026-01-01,");
    row(Table.PERIODS, "1000,2026-01,2026-01-01,2026-01-31,open");
    row(Table.PERIODS, "1000,2026-02,2026-02-01,2026-02-28,open");
  }

  /** Adds a row, its cells separated by commas. */
  Books row(Table table, String cells) {
    rows.add(
        new Row(
            table,
            rows.size() + 1,
            Arrays.stream(cells.split(",", -1)).map(String::strip).toList()));
    return this;
  }

  /** Takes away all rows of a table in which a cell stands. */
  Books without(Table table, String cell) {
    rows.removeIf(row -> row.table() == table && row.cells().contains(cell));
    return this;
  }

  /** Changes the policy's JSON. */
  Books policy(String from, String to) {
    if (!policy.contains(from)) {
      throw new IllegalArgumentException("no " + from + " in " + policy);
    }
    policy = policy.replace(from, to);
    return this;
  }

  Books version(String other) {
    version = other;
    return this;
  }

  ReferenceData data() {
    return ReferenceData.of(version, PostingPolicy.parse(policy), rows);
  }
}
