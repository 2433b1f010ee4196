package io.throughline.wire.flink;

import io.throughline.events.Topic;
import io.throughline.events.TopicNames;
import io.throughline.wire.DeadLetter;
import io.throughline.wire.DeadLetterHeaders;
import io.throughline.wire.DeadLetterRecord;
import java.io.Serial;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.flink.connector.kafka.lineage.KafkaDatasetFacet;
import org.apache.flink.connector.kafka.lineage.KafkaDatasetFacetProvider;
import org.apache.flink.connector.kafka.sink.KafkaRecordSerializationSchema;
import org.apache.kafka.clients.producer.ProducerRecord;

/** Dead letters of {@code dlq.} topics: key and bytes as they were, the reason in headers. */
public final class DeadLetterSerialization
    implements KafkaRecordSerializationSchema<DeadLetter>, KafkaDatasetFacetProvider {
  @Serial private static final long serialVersionUID = 1L;

  private final TopicNames names;
  private final String[] topics;

  /**
   * @param topics the only ones that letters may name
   */
  public DeadLetterSerialization(Topic... topics) {
    this(TopicNames.LIVE, topics);
  }

  /**
   * @param names what the topics are called, those that letters came from too
   * @param topics the only ones that letters may name
   */
  public DeadLetterSerialization(TopicNames names, Topic... topics) {
    this.names = names;
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
    return DeadLetterRecord.of(names.equals(TopicNames.LIVE) ? letter : renamed(letter));
  }

  private DeadLetter renamed(DeadLetter letter) {
    Map<String, String> headers = new LinkedHashMap<>(letter.headers());
    headers.computeIfPresent(
        DeadLetterHeaders.TOPIC, (header, topic) -> names.of(Topic.named(topic)));
    return new DeadLetter(
        names.of(Topic.named(letter.topic())),
        letter.key(),
        letter.value(),
        letter.timestamp(),
        headers);
  }

  /** For lineage: without it the sink's topic is missing from it. */
  @Override
  public Optional<KafkaDatasetFacet> getKafkaDatasetFacet() {
    return Lineage.of(Arrays.stream(topics).map(Topic::named).map(names::of).toList());
  }
}
