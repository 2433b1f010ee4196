package io.throughline.local.bench.broker;

import io.throughline.events.Topic;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Reads what the job posts. */
public final class PostingsTopic {
  private PostingsTopic() {}

  /**
   * A reader of all partitions from their beginning; the topic must exist.
   *
   * @param partitions of the topic
   */
  public static KafkaConsumer<byte[], byte[]> reader(
      String bootstrapServers, int partitions, IsolationLevel isolation) {
    Map<String, Object> settings =
        Map.of(
            ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
            bootstrapServers,
            ConsumerConfig.ISOLATION_LEVEL_CONFIG,
            isolation.name().toLowerCase(Locale.ROOT));
    KafkaConsumer<byte[], byte[]> reader =
        new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    List<TopicPartition> all =
        IntStream.range(0, partitions)
            .mapToObj(number -> new TopicPartition(Topic.POSTINGS.topicName(), number))
            .toList();
    reader.assign(all);
    reader.seekToBeginning(all);
    return reader;
  }
}
