package io.throughline.ingest.mapping.value;

import io.throughline.ingest.mapping.record.Refused;
import io.throughline.ingest.mapping.record.Row;
import java.util.List;

/** A text made of a record. */
@FunctionalInterface
public interface TextValue {
  /**
   * The text; null when the record has none.
   *
   * @throws Refused when the record holds what the mapping does not foresee
   */
  String of(Row row);

  /** Always the same. */
  static TextValue constant(String text) {
    return row -> text;
  }

  /** The text of a field. */
  static TextValue field(int field) {
    return row -> row.text(field);
  }

  /** The first that is there. */
  static TextValue first(List<TextValue> values) {
    TextValue[] candidates = values.toArray(TextValue[]::new);
    return row -> {
      for (TextValue candidate : candidates) {
        String text = candidate.of(row);
        if (text != null) {
          return text;
        }
      }
      return null;
    };
  }

  /** All of them, one after the other; absent as soon as one is. */
  static TextValue join(List<TextValue> values, String separator) {
    TextValue[] parts = values.toArray(TextValue[]::new);
    return row -> {
      StringBuilder joined = new StringBuilder();
      for (int i = 0; i < parts.length; i++) {
        String text = parts[i].of(row);
        if (text == null) {
          return null;
        }
        joined.append(i == 0 ? "" : separator).append(text);
      }
      return joined.toString();
    };
  }
}
