package io.throughline.local.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import io.throughline.local.text.Table;
import io.throughline.local.text.Table.Column;
import java.util.List;

/** What the ingest benchmark measured on one core. */
public record IngestSpeeds(List<Pair> pairs) {
  public IngestSpeeds {
    pairs = List.copyOf(pairs);
  }

  /** The floor and ingest on the same load. */
  record Pair(Speed floor, Speed full) {}

  /** For people. */
  public String table(int width) {
    Table table =
        new Table(
            Column.text("INPUT"),
            Column.text("WHAT (ONE CORE, CPU TIME)"),
            Column.number("MB/S"),
            Column.number("RECORDS/S"),
            Column.number("US/RECORD"),
            Column.number("OF FLOOR"));
    for (Pair pair : pairs) {
      row(table, pair.floor(), pair.floor());
      row(table, pair.full(), pair.floor());
    }
    return table.text(width);
  }

  /** For programs: one element for each row of the table. */
  public ArrayNode json() {
    ArrayNode rows = new ObjectMapper().createArrayNode();
    for (Pair pair : pairs) {
      for (Speed speed : List.of(pair.floor(), pair.full())) {
        rows.addObject()
            .put("input", speed.input())
            .put("what", speed.what())
            .put("bytes", speed.bytes())
            .put("records", speed.records())
            .put("passes", speed.passes())
            .put("bytesPerCpuSecond", speed.bytesPerSecond())
            .put("recordsPerCpuSecond", speed.recordsPerSecond())
            .put("nanosPerRecord", speed.nanosPerRecord())
            .put("percentOfFloor", speed.percentOf(pair.floor()));
      }
    }
    return rows;
  }

  private static void row(Table table, Speed speed, Speed floor) {
    table.row(
        speed.input(),
        speed.what(),
        tenths(speed.bytesPerSecond() / 100_000),
        "%,d".formatted(speed.recordsPerSecond()),
        tenths(speed.nanosPerRecord() / 100),
        speed.percentOf(floor) + " %");
  }

  private static String tenths(long tenths) {
    return tenths / 10 + "." + tenths % 10;
  }
}
