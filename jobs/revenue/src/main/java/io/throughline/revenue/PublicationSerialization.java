package io.throughline.revenue;

import io.throughline.events.Topic;
import io.throughline.events.TopicNames;
import io.throughline.wire.flink.AvroValueSerialization;
import io.throughline.wire.flink.Lineage;
import java.io.Serial;
import java.util.EnumMap;
import java.util.Optional;
import org.apache.avro.specific.SpecificRecord;
import org.apache.flink.api.common.serialization.SerializationSchema;
import org.apache.flink.connector.kafka.lineage.KafkaDatasetFacet;
import org.apache.flink.connector.kafka.lineage.KafkaDatasetFacetProvider;
import org.apache.flink.connector.kafka.sink.KafkaRecordSerializationSchema;
import org.apache.kafka.clients.producer.ProducerRecord;

/**
 * Records of the topics that this job publishes. One sink for all of them: what is said of one
 * transaction at one time is then in one Kafka transaction.
 */
public final class PublicationSerialization
    implements KafkaRecordSerializationSchema<Publication>, KafkaDatasetFacetProvider {
  @Serial private static final long serialVersionUID = 1L;

  private final TopicNames names;
  private final EnumMap<Topic, AvroValueSerialization<SpecificRecord>> byTopic =
      new EnumMap<>(Topic.class);

  /**
   * @param registryUrl of the schema registry
   * @param names what the topics are called
   * @param topics that are written to
   */
  private PublicationSerialization(String registryUrl, TopicNames names, Topic... topics) {
    this.names = names;
    for (Topic topic : topics) {
      byTopic.put(topic, new AvroValueSerialization<>(registryUrl, topic, unused -> null));
    }
  }

  /** Of what is said of transactions. */
  public static PublicationSerialization ofTransactions(String registryUrl, TopicNames names) {
    return new PublicationSerialization(
        registryUrl, names, Topic.TRANSACTIONS, Topic.FINDINGS, Topic.LINEAGE);
  }

  /** Of postings, and of what is refused. */
  public static PublicationSerialization ofPostings(String registryUrl, TopicNames names) {
    return new PublicationSerialization(registryUrl, names, Topic.POSTINGS, Topic.EXCEPTIONS);
  }

  @Override
  public void open(
      SerializationSchema.InitializationContext context, KafkaSinkContext sinkContext) {
    byTopic.values().forEach(records -> records.open(context, sinkContext));
  }

  /** Without the stream's timestamp: these are times of what is told, not of the telling. */
  @Override
  public ProducerRecord<byte[], byte[]> serialize(
      Publication publication, KafkaSinkContext context, Long timestamp) {
    ProducerRecord<byte[], byte[]> record =
        byTopic.get(publication.topic()).serialize(publication.value(), context, null);
    return new ProducerRecord<>(
        names.of(publication.topic()), null, publication.key(), record.value());
  }

  @Override
  public Optional<KafkaDatasetFacet> getKafkaDatasetFacet() {
    return Lineage.of(byTopic.keySet().stream().map(names::of).toList());
  }
}
