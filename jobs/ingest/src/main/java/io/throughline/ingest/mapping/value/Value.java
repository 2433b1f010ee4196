package io.throughline.ingest.mapping.value;

import io.throughline.ingest.mapping.record.Refused;
import io.throughline.ingest.mapping.record.Row;

/** What a field of an event is given: of the type that the field's Avro schema wants. */
@FunctionalInterface
public interface Value {
  /**
   * The value; null when the record has none.
   *
   * @throws Refused when the record holds what the mapping does not foresee
   */
  Object of(Row row);
}
