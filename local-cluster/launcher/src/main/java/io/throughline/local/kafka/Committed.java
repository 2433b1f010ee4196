package io.throughline.local.kafka;

import io.throughline.events.Topic;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;

/** What is committed to a small topic now, from its beginning to its end. */
public final class Committed {
  private static final Duration POLL = Duration.ofMillis(200);
  private static final Duration LONGEST_SILENCE = Duration.ofSeconds(10);

  private Committed() {}

  /**
   * All records, in the order of each partition.
   *
   * @throws IOException when Kafka does not answer, or the topic is not there
   */
  public static List<ConsumerRecord<byte[], byte[]>> to(Topic topic, String bootstrapServers)
      throws IOException {
    try (KafkaConsumer<byte[], byte[]> consumer = Consumers.connect(bootstrapServers)) {
      List<TopicPartition> partitions = Consumers.assign(consumer, topic);
      if (partitions.isEmpty()) {
        throw new IOException(
            "Kafka at %s has no topic %s; 'throughline topics create' creates it"
                .formatted(bootstrapServers, topic.topicName()));
      }
      consumer.seekToBeginning(partitions);
      return read(consumer, consumer.endOffsets(partitions));
    } catch (KafkaException e) {
      throw new IOException(
          "Kafka at %s: %s; is the cluster up? See 'throughline status'"
              .formatted(bootstrapServers, e.getMessage()),
          e);
    }
  }

  private static List<ConsumerRecord<byte[], byte[]>> read(
      KafkaConsumer<byte[], byte[]> consumer, Map<TopicPartition, Long> ends) throws IOException {
    List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();
    long heard = System.nanoTime();
    while (ends.entrySet().stream()
        .anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
      int before = records.size();
      consumer.poll(POLL).forEach(records::add);
      if (records.size() > before) {
        heard = System.nanoTime();
      } else if (System.nanoTime() - heard > LONGEST_SILENCE.toNanos()) {
        throw new IOException(
            "Kafka gave nothing for %d s before the end of %s; see 'throughline logs kafka'"
                .formatted(LONGEST_SILENCE.toSeconds(), ends.keySet()));
      }
    }
    return records;
  }
}
