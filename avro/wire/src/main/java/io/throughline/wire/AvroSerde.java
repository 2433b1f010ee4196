package io.throughline.wire;

import java.util.Map;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serializer;

/**
 * Both directions, for Kafka Streams. Values only; settings as {@link AvroDeserializer}.
 *
 * <pre>{@code
 * builder.stream("revenue.transactions.v1", Consumed.with(Serdes.String(), new AvroSerde<>(source, TransactionState.class)));
 * }</pre>
 */
public final class AvroSerde<T extends SpecificRecord> implements Serde<T> {
  private final AvroSerializer<T> serializer;
  private final AvroDeserializer<T> deserializer;

  /** To be configured, as a default serde of Streams is. */
  public AvroSerde() {
    serializer = new AvroSerializer<>();
    deserializer = new AvroDeserializer<>();
  }

  /** Needs no configuration; the source stays the caller's to close. */
  public AvroSerde(SchemaSource source, Class<T> type) {
    serializer = new AvroSerializer<>(source);
    deserializer = new AvroDeserializer<>(source, type);
  }

  @Override
  public void configure(Map<String, ?> settings, boolean isKey) {
    serializer.configure(settings, isKey);
    deserializer.configure(settings, isKey);
  }

  @Override
  public Serializer<T> serializer() {
    return serializer;
  }

  @Override
  public Deserializer<T> deserializer() {
    return deserializer;
  }

  @Override
  public void close() {
    serializer.close();
    deserializer.close();
  }
}
