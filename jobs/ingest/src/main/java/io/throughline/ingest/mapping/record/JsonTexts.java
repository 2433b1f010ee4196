package io.throughline.ingest.mapping.record;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;

/**
 * The texts of a JSON record: strings as they are, numbers as they are written, {@code true} and
 * {@code false}. Null is absent.
 */
final class JsonTexts extends Texts {
  private static final int DEEPEST = 200;

  private static final JsonFactory JSON =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(DEEPEST)
                  .maxStringLength(Records.LIMIT)
                  .build())
          .build();

  private final List<Field> fields;
  private final PointerTree root;
  private final String[] found;
  private final boolean[] has;

  JsonTexts(List<Field> fields) {
    super(fields);
    this.fields = fields;
    this.root = PointerTree.of(fields);
    this.found = new String[fields.size()];
    this.has = new boolean[fields.size()];
  }

  @Override
  String raw(int field) {
    return found[field];
  }

  /**
   * Takes the texts of a record.
   *
   * @return why it is not a record; null when it is one
   */
  String read(byte[] bytes, int from, int length) {
    clear();
    Arrays.fill(found, null);
    Arrays.fill(has, false);
    try (JsonParser parser = JSON.createParser(bytes, from, length)) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        return "not a JSON object";
      }
      String complaint = readObject(parser, root);
      if (complaint == null && parser.nextToken() != null) {
        return "text after a JSON object";
      }
      return complaint;
    } catch (IOException e) {
      // Its message may quote the record.
      return "not JSON, or deeper than %d levels".formatted(DEEPEST);
    }
  }

  private String readObject(JsonParser parser, PointerTree at) throws IOException {
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String complaint = readValue(parser, at.child(parser.currentName()), parser.nextToken());
      if (complaint != null) {
        return complaint;
      }
    }
    return null;
  }

  private String readArray(JsonParser parser, PointerTree at) throws IOException {
    int index = 0;
    JsonToken token = parser.nextToken();
    while (token != JsonToken.END_ARRAY) {
      String complaint = readValue(parser, at.child(Integer.toString(index++)), token);
      if (complaint != null) {
        return complaint;
      }
      token = parser.nextToken();
    }
    return null;
  }

  private String take(JsonParser parser, int field, JsonToken token) throws IOException {
    if (has[field]) {
      return "field %s is there twice".formatted(fields.get(field).name());
    }
    has[field] = true;
    found[field] = token == JsonToken.VALUE_NULL ? null : parser.getText();
    return null;
  }

  /** Whether the record has the field, be it null. */
  boolean has(int field) {
    return has[field];
  }

  private String readValue(JsonParser parser, PointerTree at, JsonToken token) throws IOException {
    if (at == null) {
      parser.skipChildren();
      return null;
    }
    if (token.isStructStart()) {
      if (at.field() != PointerTree.NONE) {
        return "field %s is an object or a list".formatted(fields.get(at.field()).name());
      }
      return token == JsonToken.START_OBJECT ? readObject(parser, at) : readArray(parser, at);
    }
    return at.field() == PointerTree.NONE ? null : take(parser, at.field(), token);
  }
}
