package io.throughline.local.reference;

import io.throughline.local.text.Table.Column;
import io.throughline.reference.ReferenceData;
import io.throughline.reference.table.Table;

/**
 * Master data as people read it: how many rows each table has, and the policy for postings.
 *
 * @param data to be shown
 */
public record ReferenceTable(ReferenceData data) {
  /**
   * The tables, each line ended.
   *
   * @param width columns of the terminal
   */
  public String text(int width) {
    io.throughline.local.text.Table rows =
        new io.throughline.local.text.Table(Column.text("TABLE"), Column.number("ROWS"));
    for (Table table : Table.values()) {
      rows.row(table.word(), "%,d".formatted(data.rows(table).size()));
    }
    io.throughline.local.text.Table policy =
        new io.throughline.local.text.Table(Column.text("POLICY"), Column.text("SAYS"));
    PolicyLines.of(data.postingPolicy()).forEach(policy::row);
    return "Master data %s:%n%s%n%s"
        .formatted(data.version(), rows.text(width), policy.text(width));
  }
}
