package io.throughline.local.bench.revenue;

import java.io.Serial;
import org.apache.flink.connector.kafka.sink.KafkaRecordSerializationSchema;
import org.apache.kafka.clients.producer.ProducerRecord;

/** The floor's small records. */
final class CountSerialization implements KafkaRecordSerializationSchema<byte[]> {
  /** Where they go. */
  static final String TOPIC = "bench.counts.v1";

  @Serial private static final long serialVersionUID = 1L;

  @Override
  public ProducerRecord<byte[], byte[]> serialize(
      byte[] count, KafkaSinkContext context, Long timestamp) {
    return new ProducerRecord<>(TOPIC, count);
  }
}
