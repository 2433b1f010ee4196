package io.throughline.local.kafka;

import io.throughline.events.Topic;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;

/** What is committed to topics now. */
public final class Committed {
  private static final Duration POLL = Duration.ofMillis(200);
  private static final Duration LONGEST_SILENCE = Duration.ofSeconds(10);

  private Committed() {}

  /**
   * All records of a small topic, in the order of each partition.
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
      List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();
      read(consumer, consumer.endOffsets(partitions), records::add);
      return records;
    } catch (KafkaException e) {
      throw new IOException(
          "Kafka at %s: %s; is the cluster up? See 'throughline status'"
              .formatted(bootstrapServers, e.getMessage()),
          e);
    }
  }

  /**
   * Hands over what lies between where a consumer stands and some ends.
   *
   * @param ends of all partitions that are assigned
   * @throws IOException when Kafka gives nothing for 10 s
   */
  public static void read(
      KafkaConsumer<byte[], byte[]> consumer,
      Map<TopicPartition, Long> ends,
      Consumer<ConsumerRecord<byte[], byte[]>> taker)
      throws IOException {
    long heard = System.nanoTime();
    while (ends.entrySet().stream()
        .anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
      ConsumerRecords<byte[], byte[]> records = consumer.poll(POLL);
      for (ConsumerRecord<byte[], byte[]> record : records) {
        if (record.offset() < ends.get(new TopicPartition(record.topic(), record.partition()))) {
          taker.accept(record);
        }
      }
      if (!records.isEmpty()) {
        heard = System.nanoTime();
      } else if (System.nanoTime() - heard > LONGEST_SILENCE.toNanos()) {
        throw new IOException(
            "Kafka gave nothing for %d s before the end of %s; see 'throughline logs kafka'"
                .formatted(LONGEST_SILENCE.toSeconds(), ends.keySet()));
      }
    }
  }
}
