package io.throughline.wire;

import io.throughline.wire.UndecodableException.Reason;
import java.io.IOException;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificRecord;

/**
 * Makes records of framed bytes, whatever version of the schema they were written under, by Avro's
 * own resolution. Not thread-safe: one per task.
 *
 * <pre>{@code
 * var decoder = new AvroDecoder<>(source, RevenueEvent.class);
 * RevenueEvent event = decoder.decode(value);
 * }</pre>
 */
public final class AvroDecoder<T extends SpecificRecord> {
  private final WriterVersions<T> versions;
  private final MessageDecoder input = new MessageDecoder();

  /** Nothing is looked up before the first record. */
  public AvroDecoder(SchemaSource source, Class<T> type) {
    this.versions = new WriterVersions<>(source, type, SpecificData.getForClass(type));
  }

  /**
   * The record.
   *
   * @param framed may be null, which is undecodable
   * @throws UndecodableException these bytes can never be decoded
   * @throws RegistryUnavailableException the registry gave no usable answer; the bytes may be fine
   */
  public T decode(byte[] framed) throws UndecodableException {
    if (framed == null || framed.length == 0) {
      throw new UndecodableException(Reason.EMPTY, "There is no value", null);
    }
    if (!WireFormat.isFramed(framed)) {
      throw new UndecodableException(
          Reason.NOT_FRAMED,
          "The value (%d bytes) does not start with a zero byte and a schema id"
              .formatted(framed.length),
          null);
    }
    WriterVersion<T> version = versions.of(WireFormat.schemaId(framed));
    input.reset(framed, WireFormat.HEADER_LENGTH);
    T decoded;
    try {
      decoded = version.reader().read(null, input);
    } catch (IOException | RuntimeException e) {
      // A function of the bytes alone: whatever it throws, it will throw again.
      throw notAvro(version, "failed with " + e.getClass().getSimpleName(), e);
    }
    if (input.remaining() > 0) {
      throw notAvro(version, "left %d bytes over".formatted(input.remaining()), null);
    }
    return decoded;
  }

  private static UndecodableException notAvro(
      WriterVersion<?> version, String what, Exception cause) {
    return new UndecodableException(
        Reason.NOT_AVRO,
        "Reading it as %s of schema %d %s".formatted(version.name(), version.id(), what),
        cause);
  }
}
