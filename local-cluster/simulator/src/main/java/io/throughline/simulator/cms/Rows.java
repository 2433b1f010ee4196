package io.throughline.simulator.cms;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.throughline.simulator.recorded.Row;
import io.throughline.simulator.recorded.SortedFile;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Rows as lines of text: the fields that are not empty, and the place. */
final class Rows {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String PLACE = "";

  private Rows() {}

  static String text(Row row) throws JsonProcessingException {
    Map<String, String> kept = new LinkedHashMap<>();
    kept.put(PLACE, row.place());
    row.fields()
        .forEach(
            (column, text) -> {
              if (text != null && !text.isEmpty()) {
                kept.put(column, text);
              }
            });
    return JSON.writeValueAsString(kept);
  }

  static List<Row> of(List<SortedFile.Line> lines) throws JsonProcessingException {
    List<Row> rows = new ArrayList<>(lines.size());
    for (SortedFile.Line line : lines) {
      Map<String, String> kept = JSON.readValue(line.text(), new TypeReference<>() {});
      rows.add(new Row(kept.remove(PLACE), kept));
    }
    return rows;
  }
}
