package io.throughline.wire.flink;

import io.throughline.wire.AvroDecoder;
import io.throughline.wire.SchemaSource;
import io.throughline.wire.UndecodableException;
import java.io.IOException;
import java.io.Serial;
import org.apache.avro.specific.SpecificRecord;
import org.apache.avro.specific.SpecificRecordBase;
import org.apache.flink.api.common.serialization.DeserializationSchema;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.formats.avro.typeutils.AvroTypeInfo;

/**
 * Framed Avro values of a Kafka source, strictly: bytes that cannot be decoded fail the job. Where
 * they must become dead letters, use {@link AvroDecoder} and catch {@link UndecodableException}.
 *
 * <p>Keep Avro records off the edges between operators: turn them into a compact record in a
 * function chained to the source.
 */
public final class AvroDeserialization<T extends SpecificRecordBase & SpecificRecord>
    implements DeserializationSchema<T> {
  @Serial private static final long serialVersionUID = 1L;

  private final String registryUrl;
  private final Class<T> type;
  private transient AvroDecoder<T> decoder;

  /**
   * @param registryUrl as {@link SchemaSource#connect}
   */
  public AvroDeserialization(String registryUrl, Class<T> type) {
    this.registryUrl = registryUrl;
    this.type = type;
  }

  @Override
  public void open(InitializationContext context) {
    decoder = new AvroDecoder<>(SchemaSource.connect(registryUrl), type);
  }

  /** Null, the tombstone of a compacted topic, is passed over by returning null. */
  @Override
  public T deserialize(byte[] framed) throws IOException {
    if (framed == null) {
      return null;
    }
    try {
      return decoder.decode(framed);
    } catch (UndecodableException e) {
      throw new IOException(e.getMessage(), e);
    }
  }

  @Override
  public boolean isEndOfStream(T next) {
    return false;
  }

  @Override
  public TypeInformation<T> getProducedType() {
    return new AvroTypeInfo<>(type);
  }
}
