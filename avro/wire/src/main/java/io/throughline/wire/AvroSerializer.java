package io.throughline.wire;

import java.util.HashMap;
import java.util.Map;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Serializer;

/**
 * Kafka serializer of values: subject {@code <topic>-value}, framed Avro. Setting: {@value
 * #REGISTRY_URL}. Thread-safe, as producers and Streams share serializers among threads.
 */
public final class AvroSerializer<T extends SpecificRecord> implements Serializer<T> {
  /** Setting: base of the registry's Confluent API. */
  public static final String REGISTRY_URL = "schema.registry.url";

  private final ThreadLocal<Map<String, AvroEncoder<T>>> encoders =
      ThreadLocal.withInitial(HashMap::new);
  private SchemaSource source;
  private boolean ownsSource;

  /** To be configured with {@value #REGISTRY_URL}. */
  public AvroSerializer() {}

  /** Needs no configuration; the source stays the caller's to close. */
  public AvroSerializer(SchemaSource source) {
    this.source = source;
  }

  @Override
  public void configure(Map<String, ?> settings, boolean isKey) {
    Settings.refuseKeys(isKey);
    if (source == null) {
      source = Settings.registry(settings);
      ownsSource = true;
    }
  }

  /** Null stays null: the tombstone of a compacted topic. */
  @Override
  public byte[] serialize(String topic, T record) {
    if (record == null) {
      return null;
    }
    try {
      return encoders
          .get()
          .computeIfAbsent(
              topic, name -> new AvroEncoder<>(source, name + "-value", record.getSchema()))
          .encode(record);
    } catch (UnknownSchemaException e) {
      throw new SerializationException(e.getMessage(), e);
    }
  }

  @Override
  public void close() {
    if (ownsSource) {
      source.closeUnchecked();
    }
  }
}
