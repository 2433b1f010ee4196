package io.throughline.local.feed;

import io.throughline.events.Topic;
import java.io.Closeable;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/**
 * What is committed to some topics from the moment this is opened on. Reads by itself, without a
 * consumer group, so that it leaves nothing behind.
 */
public final class Arrivals implements Closeable {
  private static final int API_TIMEOUT_MILLIS = 10_000;

  private final Consumer<byte[], byte[]> consumer;

  /** Reads from where the consumer stands. */
  Arrivals(Consumer<byte[], byte[]> consumer) {
    this.consumer = consumer;
  }

  /** Remembers where each partition ends now. */
  public static Arrivals fromNowOn(String bootstrapServers, Topic... topics) {
    Properties settings = new Properties();
    settings.put(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers);
    settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
    settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
    settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
    settings.put(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, API_TIMEOUT_MILLIS);
    settings.put(ConsumerConfig.REQUEST_TIMEOUT_MS_CONFIG, API_TIMEOUT_MILLIS);
    KafkaConsumer<byte[], byte[]> consumer =
        new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    try {
      List<TopicPartition> partitions = new ArrayList<>();
      for (Topic topic : topics) {
        for (PartitionInfo partition : consumer.partitionsFor(topic.topicName())) {
          partitions.add(new TopicPartition(partition.topic(), partition.partition()));
        }
      }
      consumer.assign(partitions);
      consumer.seekToEnd(partitions);
      // Seeking is lazy; the place must be known before the first file is fed.
      partitions.forEach(consumer::position);
      return new Arrivals(consumer);
    } catch (RuntimeException e) {
      consumer.close();
      throw e;
    }
  }

  /** What has arrived, waiting for it for at most so long. */
  public List<ConsumerRecord<byte[], byte[]>> next(Duration atMost) {
    ConsumerRecords<byte[], byte[]> records = consumer.poll(atMost);
    List<ConsumerRecord<byte[], byte[]>> list = new ArrayList<>(records.count());
    records.forEach(list::add);
    return list;
  }

  @Override
  public void close() {
    consumer.close();
  }
}
