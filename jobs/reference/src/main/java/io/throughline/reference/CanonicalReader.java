package io.throughline.reference;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.throughline.reference.table.Row;
import io.throughline.reference.table.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;

/** Reads what {@link CanonicalForm} writes. */
final class CanonicalReader {
  private static final ObjectReader JSON = JsonMapper.builder().build().readerFor(JsonNode.class);

  private CanonicalReader() {}

  static ReferenceSet read(String json) {
    JsonNode set = tree(json);
    List<Row> rows = new ArrayList<>();
    for (Table table : Table.values()) {
      JsonNode part = set.path(CanonicalForm.TABLES).path(table.word());
      if (!texts(part.path(CanonicalForm.COLUMNS)).equals(table.columns())) {
        throw refused(
            table.word(),
            "has other columns than %s, which this build knows; publish it again with this build"
                .formatted(String.join(", ", table.columns())));
      }
      for (JsonNode cells : part.path(CanonicalForm.ROWS)) {
        rows.add(row(table, rows.size() + 1, cells));
      }
    }
    return new ReferenceSet(
        set.path(CanonicalForm.VERSION).asText(),
        PostingPolicy.parse(set.path(CanonicalForm.POSTING).toString()),
        rows);
  }

  private static JsonNode tree(String json) {
    try {
      return JSON.readTree(json);
    } catch (JsonProcessingException e) {
      throw refused("", "is not JSON: " + e.getOriginalMessage());
    }
  }

  private static Row row(Table table, int number, JsonNode cells) {
    List<String> texts = texts(cells);
    if (texts.size() != table.columns().size()) {
      throw refused(
          table.word(),
          "has a row of %d cells; expected %d".formatted(texts.size(), table.columns().size()));
    }
    return new Row(table, number, texts);
  }

  private static List<String> texts(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false).map(JsonNode::asText).toList();
  }

  private static ReferenceException refused(String part, String message) {
    return new ReferenceException(List.of(new ReferenceProblem(part, 0, "", message)));
  }
}
