package io.throughline.ingest.outgoing;

import io.throughline.events.Topic;
import java.io.Serial;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.apache.flink.connector.kafka.lineage.DefaultKafkaDatasetFacet;
import org.apache.flink.connector.kafka.lineage.DefaultKafkaDatasetIdentifier;
import org.apache.flink.connector.kafka.lineage.KafkaDatasetFacet;
import org.apache.flink.connector.kafka.lineage.KafkaDatasetFacetProvider;
import org.apache.flink.connector.kafka.sink.KafkaRecordSerializationSchema;
import org.apache.kafka.clients.producer.ProducerRecord;

/**
 * Sends each record to its topic. One sink for all topics: then the events, the dead letters and
 * the receipt of an input are in the same Kafka transaction, and a receipt is never seen without
 * what it accounts for.
 *
 * <p>Records are stamped on arrival: business times may be years old.
 */
public final class OutgoingSerialization
    implements KafkaRecordSerializationSchema<Outgoing>, KafkaDatasetFacetProvider {
  @Serial private static final long serialVersionUID = 1L;

  @Override
  public ProducerRecord<byte[], byte[]> serialize(
      Outgoing outgoing, KafkaSinkContext context, Long timestamp) {
    var record =
        new ProducerRecord<>(
            outgoing.topic().topicName(), null, null, outgoing.key(), outgoing.value(), null);
    outgoing
        .headers()
        .forEach(
            (name, value) -> record.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
    return record;
  }

  /** For lineage: without it the sink's topics are missing from it. */
  @Override
  public Optional<KafkaDatasetFacet> getKafkaDatasetFacet() {
    return Optional.of(
        new DefaultKafkaDatasetFacet(
            DefaultKafkaDatasetIdentifier.ofTopics(
                List.of(
                    Topic.BILLING.topicName(),
                    Topic.CLAIMS.topicName(),
                    Topic.ERP.topicName(),
                    Topic.RAW_DEAD_LETTERS.topicName(),
                    Topic.RECEIPTS.topicName()))));
  }
}
