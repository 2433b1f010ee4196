package io.throughline.wire;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.avro.Schema;
import org.apache.avro.io.DatumWriter;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificDatumWriter;
import org.apache.avro.specific.SpecificRecord;

/**
 * Makes framed bytes of records of one schema. Not thread-safe: one per task.
 *
 * <pre>{@code
 * var encoder = new AvroEncoder<RevenueEvent>(source, Topic.CLAIMS.subject(), RevenueEvent.getClassSchema());
 * byte[] value = encoder.encode(event);
 * }</pre>
 */
public final class AvroEncoder<T extends SpecificRecord> {
  private final Schema schema;
  private final byte[] header;
  private final DatumWriter<T> writer;
  private final MessageEncoder output = new MessageEncoder();

  /**
   * Looks up the id of the schema, so that a missing one is known before the first record.
   *
   * @throws UnknownSchemaException the subject does not have it
   * @throws RegistryUnavailableException the registry gave no usable answer
   */
  public AvroEncoder(SchemaSource source, String subject, Schema schema) {
    this.schema = schema;
    this.header = WireFormat.header(source.idOf(subject, schema));
    this.writer = new SpecificDatumWriter<>(schema, generatedCoders(schema));
  }

  /**
   * Lets records write themselves by their generated code where they can: 0.7 instead of 1.05 us
   * for a remittance. Reading gains nothing from it, measured on the same records, so the decoder
   * leaves it off.
   */
  private static SpecificData generatedCoders(Schema schema) {
    SpecificData model = SpecificData.getForSchema(schema);
    SpecificData own = new SpecificData(model.getClassLoader());
    model.getConversions().forEach(own::addLogicalTypeConversion);
    own.setCustomCoders(true);
    return own;
  }

  /**
   * The framed bytes of a record.
   *
   * @throws org.apache.avro.AvroRuntimeException the record breaks its schema, e.g. null where none
   *     is allowed
   */
  public byte[] encode(T record) {
    output.reset(header);
    try {
      writer.write(record, output);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot write a " + schema.getFullName() + " to memory", e);
    }
    return output.toByteArray();
  }
}
