package io.throughline.ingest.mapping.rule;

import java.util.ArrayList;
import java.util.List;
import org.apache.avro.Schema;
import org.apache.avro.Schema.Field;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificRecord;

/**
 * An Avro record with its defaults, made again and again.
 *
 * @param schema of the record
 * @param defaults by position; null where the schema has none
 */
public record Blueprint(Schema schema, List<Object> defaults) {
  private static final SpecificData DATA = SpecificData.get();

  /** Of a generated class. */
  public static Blueprint of(Schema schema) {
    List<Object> defaults = new ArrayList<>();
    for (Field field : schema.getFields()) {
      defaults.add(field.hasDefaultValue() ? DATA.getDefaultValue(field) : null);
    }
    return new Blueprint(schema, defaults);
  }

  /** A new one. */
  SpecificRecord make() {
    SpecificRecord record = (SpecificRecord) DATA.newRecord(null, schema);
    for (int i = 0; i < defaults.size(); i++) {
      if (defaults.get(i) != null) {
        record.put(i, defaults.get(i));
      }
    }
    return record;
  }
}
