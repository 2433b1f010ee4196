package io.throughline.local.bench.revenue;

import io.throughline.wire.flink.Lineage;
import java.io.Serial;
import java.util.List;
import java.util.Optional;
import org.apache.flink.connector.kafka.lineage.KafkaDatasetFacet;
import org.apache.flink.connector.kafka.lineage.KafkaDatasetFacetProvider;
import org.apache.flink.connector.kafka.sink.KafkaRecordSerializationSchema;
import org.apache.kafka.clients.producer.ProducerRecord;

/** The small records of all but the job. */
final class CountSerialization
    implements KafkaRecordSerializationSchema<byte[]>, KafkaDatasetFacetProvider {
  /** Where they go. */
  static final String TOPIC = "bench.counts.v1";

  @Serial private static final long serialVersionUID = 1L;

  @Override
  public ProducerRecord<byte[], byte[]> serialize(
      byte[] count, KafkaSinkContext context, Long timestamp) {
    return new ProducerRecord<>(TOPIC, count);
  }

  @Override
  public Optional<KafkaDatasetFacet> getKafkaDatasetFacet() {
    return Lineage.of(List.of(TOPIC));
  }
}
