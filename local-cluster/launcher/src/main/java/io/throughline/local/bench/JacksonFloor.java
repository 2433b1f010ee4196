package io.throughline.local.bench;

import com.fasterxml.jackson.core.FormatSchema;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.csv.CsvFactory;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;

/** The floor of JSON and CSV: Jackson makes tokens and their text, and all of it is dropped. */
final class JacksonFloor implements Contender {
  private final String name;
  private final JsonFactory factory;
  private final FormatSchema schema;
  private final JsonToken begin;
  private final int headers;
  private long characters;

  private JacksonFloor(
      String name, JsonFactory factory, FormatSchema schema, JsonToken begin, int headers) {
    this.name = name;
    this.factory = factory;
    this.schema = schema;
    this.begin = begin;
    this.headers = headers;
  }

  static JacksonFloor json() {
    return new JacksonFloor(
        "Jackson tokens (floor)", new JsonFactory(), null, JsonToken.START_OBJECT, 0);
  }

  /** Fields separated by semicolons, below a header. */
  static JacksonFloor csv() {
    CsvSchema rows = CsvSchema.emptySchema().withColumnSeparator(';');
    return new JacksonFloor(
        "Jackson CSV tokens (floor)", new CsvFactory(), rows, JsonToken.START_ARRAY, 1);
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public void run(Load load) throws IOException {
    int records = -headers;
    try (JsonParser parser = factory.createParser(load.bytes())) {
      if (schema != null) {
        parser.setSchema(schema);
      }
      for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
        records += token == begin ? 1 : 0;
        // Looked at, so that making it cannot be left out.
        characters += token == JsonToken.VALUE_STRING ? parser.getText().length() : 0;
      }
    }
    if (records != load.records() || characters == 0) {
      throw new IOException("Jackson saw %d of %d records".formatted(records, load.records()));
    }
  }
}
