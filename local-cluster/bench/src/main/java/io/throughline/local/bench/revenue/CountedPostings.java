package io.throughline.local.bench.revenue;

import io.throughline.events.Topic;
import io.throughline.events.TopicNames;
import io.throughline.local.bench.broker.BenchRegistry;
import io.throughline.local.bench.measure.Meter;
import io.throughline.revenue.Publication;
import io.throughline.revenue.PublicationSerialization;
import java.io.Serial;
import java.util.Optional;
import org.apache.flink.api.common.serialization.SerializationSchema;
import org.apache.flink.connector.kafka.lineage.KafkaDatasetFacet;
import org.apache.flink.connector.kafka.lineage.KafkaDatasetFacetProvider;
import org.apache.flink.connector.kafka.sink.KafkaRecordSerializationSchema;
import org.apache.kafka.clients.producer.ProducerRecord;

/** Postings and exceptions as the job writes them; the meter is told of each posting. */
final class CountedPostings
    implements KafkaRecordSerializationSchema<Publication>, KafkaDatasetFacetProvider {
  @Serial private static final long serialVersionUID = 1L;

  private final PublicationSerialization records =
      PublicationSerialization.ofPostings(BenchRegistry.URL, TopicNames.LIVE);

  @Override
  public void open(
      SerializationSchema.InitializationContext context, KafkaSinkContext sinkContext) {
    records.open(context, sinkContext);
  }

  @Override
  public ProducerRecord<byte[], byte[]> serialize(
      Publication publication, KafkaSinkContext context, Long timestamp) {
    if (publication.topic() == Topic.POSTINGS) {
      Meter.posted();
    }
    return records.serialize(publication, context, timestamp);
  }

  @Override
  public Optional<KafkaDatasetFacet> getKafkaDatasetFacet() {
    return records.getKafkaDatasetFacet();
  }
}
