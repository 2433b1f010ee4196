package io.throughline.local.kafka;

import io.throughline.events.Topic;
import io.throughline.events.TopicNames;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Consumers of what is committed, each by itself, without a group. */
public final class Consumers {
  private static final int API_TIMEOUT_MILLIS = 10_000;

  private Consumers() {}

  /** One that creates no topic and fails after 10 s without an answer. */
  public static KafkaConsumer<byte[], byte[]> connect(String bootstrapServers) {
    Properties settings = new Properties();
    settings.put(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers);
    settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
    settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
    settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
    settings.put(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, API_TIMEOUT_MILLIS);
    settings.put(ConsumerConfig.REQUEST_TIMEOUT_MS_CONFIG, API_TIMEOUT_MILLIS);
    return new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
  }

  /** Has it read all partitions of some topics. */
  public static List<TopicPartition> assign(
      KafkaConsumer<byte[], byte[]> consumer, Topic... topics) {
    return assign(consumer, TopicNames.LIVE, topics);
  }

  /** Has it read all partitions of some topics, by what they are called. */
  public static List<TopicPartition> assign(
      KafkaConsumer<byte[], byte[]> consumer, TopicNames names, Topic... topics) {
    List<TopicPartition> partitions = new ArrayList<>();
    for (Topic topic : topics) {
      for (PartitionInfo partition : consumer.partitionsFor(names.of(topic))) {
        partitions.add(new TopicPartition(partition.topic(), partition.partition()));
      }
    }
    consumer.assign(partitions);
    return partitions;
  }
}
