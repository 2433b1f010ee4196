package io.throughline.wire.flink;

import io.throughline.events.Topic;
import io.throughline.wire.DeadLetter;
import io.throughline.wire.DeadLetterRecord;
import java.io.Serial;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.flink.connector.kafka.lineage.KafkaDatasetFacet;
import org.apache.flink.connector.kafka.lineage.KafkaDatasetFacetProvider;
import org.apache.flink.connector.kafka.sink.KafkaRecordSerializationSchema;
import org.apache.kafka.clients.producer.ProducerRecord;

/** Dead letters of {@code dlq.} topics: key and bytes as they were, the reason in headers. */
public final class DeadLetterSerialization
    implements KafkaRecordSerializationSchema<DeadLetter>, KafkaDatasetFacetProvider {
  @Serial private static final long serialVersionUID = 1L;

  private final String[] topics;

  /**
   * @param topics the only ones that letters may name
   */
  public DeadLetterSerialization(Topic... topics) {
    this.topics = Arrays.stream(topics).map(Topic::topicName).toArray(String[]::new);
  }

  @Override
  public ProducerRecord<byte[], byte[]> serialize(
      DeadLetter letter, KafkaSinkContext context, Long timestamp) {
    if (!List.of(topics).contains(letter.topic())) {
      throw new IllegalArgumentException(
          "A dead letter for %s came to the sink of %s"
              .formatted(letter.topic(), String.join(", ", topics)));
    }
    return DeadLetterRecord.of(letter);
  }

  /** For lineage: without it the sink's topic is missing from it. */
  @Override
  public Optional<KafkaDatasetFacet> getKafkaDatasetFacet() {
    return Lineage.of(List.of(topics));
  }
}
