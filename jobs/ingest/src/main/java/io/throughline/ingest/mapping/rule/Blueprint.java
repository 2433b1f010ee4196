package io.throughline.ingest.mapping.rule;

import java.util.List;
import org.apache.avro.Schema;
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
    return new Blueprint(
        schema,
        schema.getFields().stream()
            .map(field -> field.hasDefaultValue() ? DATA.getDefaultValue(field) : null)
            .collect(java.util.stream.Collectors.toCollection(java.util.ArrayList::new)));
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
