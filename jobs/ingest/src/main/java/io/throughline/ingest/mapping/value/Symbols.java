package io.throughline.ingest.mapping.value;

import io.throughline.ingest.format.Reason;
import io.throughline.ingest.mapping.record.Refused;
import io.throughline.ingest.mapping.record.Row;
import java.util.Map;

/**
 * Symbols of an enumeration of the schema.
 *
 * @param text names one
 * @param constants by name
 */
public record Symbols(TextValue text, Map<String, Object> constants) implements Value {
  @Override
  public Object of(Row row) {
    String name = text.of(row);
    if (name == null) {
      return null;
    }
    Object constant = constants.get(name);
    if (constant == null) {
      throw new Refused(
          Reason.UNKNOWN_CODE,
          "none of %s; give it a code map".formatted(String.join(", ", constants.keySet())));
    }
    return constant;
  }
}
