package io.throughline.wire;

import java.util.Map;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Deserializer;

/**
 * Kafka deserializer of values. Settings: {@value AvroSerializer#REGISTRY_URL} and, when made by
 * name, {@value #VALUE_TYPE}. Thread-safe, as Streams shares deserializers among threads.
 *
 * <p>Undecodable bytes are a {@link SerializationException} whose cause is the {@link
 * UndecodableException}; a registry that does not answer is a {@link RegistryUnavailableException}.
 */
public final class AvroDeserializer<T extends SpecificRecord> implements Deserializer<T> {
  /** Setting: class of the records, by name or as a Class; the name is Confluent's. */
  public static final String VALUE_TYPE = "specific.avro.value.type";

  private final ThreadLocal<AvroDecoder<T>> decoders =
      ThreadLocal.withInitial(() -> new AvroDecoder<>(source(), type()));
  private SchemaSource source;
  private Class<T> type;
  private boolean ownsSource;

  /** To be configured with both settings. */
  public AvroDeserializer() {}

  /** To be configured with {@value AvroSerializer#REGISTRY_URL}. */
  public AvroDeserializer(Class<T> type) {
    this.type = type;
  }

  /** Needs no configuration; the source stays the caller's to close. */
  public AvroDeserializer(SchemaSource source, Class<T> type) {
    this.source = source;
    this.type = type;
  }

  @Override
  @SuppressWarnings("unchecked") // The setting says what T is.
  public void configure(Map<String, ?> settings, boolean isKey) {
    Settings.refuseKeys(isKey);
    if (type == null) {
      type = (Class<T>) Settings.valueType(settings);
    }
    if (source == null) {
      source = Settings.registry(settings);
      ownsSource = true;
    }
  }

  /** Null stays null: the tombstone of a compacted topic. */
  @Override
  public T deserialize(String topic, byte[] framed) {
    if (framed == null) {
      return null;
    }
    try {
      return decoders.get().decode(framed);
    } catch (UndecodableException e) {
      throw new SerializationException("Value of topic " + topic + ": " + e.getMessage(), e);
    }
  }

  private SchemaSource source() {
    return source;
  }

  private Class<T> type() {
    return type;
  }

  @Override
  public void close() {
    if (ownsSource) {
      source.closeUnchecked();
    }
  }
}
