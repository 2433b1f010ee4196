package io.throughline.wire.flink;

import io.throughline.events.Topic;
import io.throughline.wire.DeadLetter;
import io.throughline.wire.DeadLetterHeaders;
import java.io.Serial;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.apache.flink.connector.kafka.lineage.KafkaDatasetFacet;
import org.apache.flink.connector.kafka.lineage.KafkaDatasetFacetProvider;
import org.apache.flink.connector.kafka.sink.KafkaRecordSerializationSchema;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;

/** Dead letters of one {@code dlq.} topic: key and bytes as they were, the reason in headers. */
public final class DeadLetterSerialization
    implements KafkaRecordSerializationSchema<DeadLetter>, KafkaDatasetFacetProvider {
  @Serial private static final long serialVersionUID = 1L;

  private final Topic topic;

  /**
   * @param topic the only one that letters may name
   */
  public DeadLetterSerialization(Topic topic) {
    this.topic = topic;
  }

  @Override
  public ProducerRecord<byte[], byte[]> serialize(
      DeadLetter letter, KafkaSinkContext context, Long timestamp) {
    if (!letter.topic().equals(topic.topicName())) {
      throw new IllegalArgumentException(
          "A dead letter for %s came to the sink of %s"
              .formatted(letter.topic(), topic.topicName()));
    }
    var record =
        new ProducerRecord<>(letter.topic(), null, null, letter.key(), letter.value(), null);
    Headers headers = record.headers();
    letter.headers().forEach((name, value) -> headers.add(name, utf8(value)));
    if (letter.timestamp() != DeadLetter.NO_TIMESTAMP) {
      headers.add(DeadLetterHeaders.TIMESTAMP, utf8(Long.toString(letter.timestamp())));
    }
    return record;
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** For lineage: without it the sink's topic is missing from it. */
  @Override
  public Optional<KafkaDatasetFacet> getKafkaDatasetFacet() {
    return Lineage.of(topic.topicName());
  }
}
