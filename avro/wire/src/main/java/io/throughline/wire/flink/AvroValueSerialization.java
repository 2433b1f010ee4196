package io.throughline.wire.flink;

import io.throughline.events.Topic;
import io.throughline.wire.AvroEncoder;
import io.throughline.wire.SchemaSource;
import java.io.Serial;
import java.util.List;
import java.util.Optional;
import org.apache.avro.specific.SpecificRecord;
import org.apache.flink.api.common.serialization.SerializationSchema;
import org.apache.flink.connector.kafka.lineage.KafkaDatasetFacet;
import org.apache.flink.connector.kafka.lineage.KafkaDatasetFacetProvider;
import org.apache.flink.connector.kafka.sink.KafkaRecordSerializationSchema;
import org.apache.flink.util.function.SerializableFunction;
import org.apache.kafka.clients.producer.ProducerRecord;

/**
 * Records of one Avro topic: framed value, key by function, timestamp of the stream's element.
 *
 * <pre>{@code
 * new AvroValueSerialization<TransactionState>(registryUrl, Topic.TRANSACTIONS, state -> state.getTransactionId().getBytes(UTF_8))
 * }</pre>
 */
public final class AvroValueSerialization<T extends SpecificRecord>
    implements KafkaRecordSerializationSchema<T>, KafkaDatasetFacetProvider {
  @Serial private static final long serialVersionUID = 1L;

  private final String registryUrl;
  private final Topic topic;
  private final SerializableFunction<T, byte[]> key;
  private transient AvroEncoder<T> encoder;

  /**
   * @param registryUrl as {@link SchemaSource#connect}
   * @param topic one whose values have a schema
   * @param key the record's key; may give null
   */
  public AvroValueSerialization(
      String registryUrl, Topic topic, SerializableFunction<T, byte[]> key) {
    if (topic.valueSchema().isEmpty()) {
      throw new IllegalArgumentException("Values of " + topic.topicName() + " are plain bytes");
    }
    this.registryUrl = registryUrl;
    this.topic = topic;
    this.key = key;
  }

  /** Looks up the schema's id: a missing one fails the job here, before the first record. */
  @Override
  public void open(
      SerializationSchema.InitializationContext context, KafkaSinkContext sinkContext) {
    encoder =
        new AvroEncoder<>(
            SchemaSource.connect(registryUrl), topic.subject(), topic.valueSchema().orElseThrow());
  }

  @Override
  public ProducerRecord<byte[], byte[]> serialize(
      T record, KafkaSinkContext context, Long timestamp) {
    return new ProducerRecord<>(
        topic.topicName(),
        null,
        timestamp == null || timestamp < 0 ? null : timestamp,
        key.apply(record),
        encoder.encode(record));
  }

  /** For lineage: without it the sink's topic is missing from it. */
  @Override
  public Optional<KafkaDatasetFacet> getKafkaDatasetFacet() {
    return Lineage.of(List.of(topic.topicName()));
  }
}
