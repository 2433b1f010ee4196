package io.throughline.ingest.mapping.rule;

import io.throughline.ingest.format.Reason;
import io.throughline.ingest.mapping.record.Refused;
import io.throughline.ingest.mapping.record.Row;
import io.throughline.ingest.mapping.value.Value;
import org.apache.avro.specific.SpecificRecord;

/**
 * How a field of an event is set.
 *
 * @param position of the field in its Avro record
 * @param name of the field, for messages
 * @param required whether the schema wants a value
 * @param value that it gets
 */
public record Assignment(int position, String name, boolean required, Value value) {
  /**
   * Sets it.
   *
   * @throws Refused when the record has not what it takes
   */
  void apply(Row row, SpecificRecord to) {
    Object made;
    try {
      made = value.of(row);
    } catch (Refused e) {
      throw new Refused(e.reason(), "%s: %s".formatted(name, e.getMessage()));
    }
    if (made != null) {
      to.put(position, made);
    } else if (required) {
      throw new Refused(Reason.MISSING_FIELD, name + " has no value");
    }
  }
}
