package io.throughline.local.feed;

import io.throughline.events.Topic;
import io.throughline.local.kafka.Consumers;
import java.io.Closeable;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;

/**
 * What is committed to some topics from the moment this is opened on. Reads by itself, without a
 * consumer group, so that it leaves nothing behind.
 */
public final class Arrivals implements Closeable {
  private final Consumer<byte[], byte[]> consumer;

  /** Reads from where the consumer stands. */
  Arrivals(Consumer<byte[], byte[]> consumer) {
    this.consumer = consumer;
  }

  /** Remembers where each partition ends now. */
  public static Arrivals fromNowOn(String bootstrapServers, Topic... topics) {
    KafkaConsumer<byte[], byte[]> consumer = Consumers.connect(bootstrapServers);
    try {
      List<TopicPartition> partitions = Consumers.assign(consumer, topics);
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
