package io.throughline.reference;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.throughline.reference.table.Row;
import io.throughline.reference.table.Table;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.List;

/**
 * Master data as one JSON text, the same for all that say the same: rows in order of their cells,
 * names of a cell in order and once.
 *
 * <pre>{@code
 * {"version":"2026-11","posting":{…},"tables":{"payers":{"columns":["payer_id",…],"rows":[["FP107",…]]}}}
 * }</pre>
 */
final class CanonicalForm {
  static final String VERSION = "version";
  static final String POSTING = "posting";
  static final String TABLES = "tables";
  static final String COLUMNS = "columns";
  static final String ROWS = "rows";

  private static final JsonFactory JSON = new JsonFactory();

  private static final Comparator<List<String>> BY_CELLS =
      (one, other) -> {
        for (int i = 0; i < one.size(); i++) {
          int order = one.get(i).compareTo(other.get(i));
          if (order != 0) {
            return order;
          }
        }
        return 0;
      };

  private CanonicalForm() {}

  static String of(ReferenceSet set) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = JSON.createGenerator(text)) {
      json.writeStartObject();
      json.writeStringField(VERSION, set.version());
      json.writeFieldName(POSTING);
      json.writeRawValue(set.policy().json());
      json.writeObjectFieldStart(TABLES);
      for (Table table : Table.values()) {
        json.writeObjectFieldStart(table.word());
        json.writeFieldName(COLUMNS);
        write(json, table.columns());
        json.writeArrayFieldStart(ROWS);
        for (List<String> cells : cells(table, set.rows())) {
          write(json, cells);
        }
        json.writeEndArray();
        json.writeEndObject();
      }
      json.writeEndObject();
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException("memory cannot be written to", e);
    }
    return text.toString();
  }

  private static List<List<String>> cells(Table table, List<Row> rows) {
    return rows.stream()
        .filter(row -> row.table() == table)
        .map(Row::canonical)
        .map(Row::cells)
        .sorted(BY_CELLS)
        .toList();
  }

  private static void write(JsonGenerator json, List<String> texts) throws IOException {
    json.writeArray(texts.toArray(String[]::new), 0, texts.size());
  }
}
