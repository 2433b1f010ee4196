package io.throughline.local.simulate;

import io.throughline.events.Topic;
import io.throughline.events.TopicNames;
import io.throughline.ingest.outgoing.Outgoing;
import io.throughline.wire.governance.TopicSettings;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * Sends records to their topics, each by its key, for several threads. Nothing is lost unseen: the
 * broker acknowledges each (acks=all, idempotent), and after the first that it did not, the next
 * call fails.
 */
public final class EventProducer implements Consumer<Outgoing>, AutoCloseable {
  private static final int BATCH_BYTES = 256 * 1024;
  private static final int LINGER_MILLIS = 20;

  private final Producer<byte[], byte[]> producer;
  private final TopicNames names;
  private final AtomicReference<Exception> failure = new AtomicReference<>();

  /** Uses a producer, which is closed with this. */
  EventProducer(Producer<byte[], byte[]> producer, TopicNames names) {
    this.producer = producer;
    this.names = names;
  }

  /**
   * Connects to a broker, for large batches rather than for small delays.
   *
   * @param compression as Kafka's {@code compression.type}
   */
  public static EventProducer connect(String bootstrapServers, String compression) {
    return connect(bootstrapServers, compression, TopicNames.LIVE);
  }

  /**
   * As the other one.
   *
   * @param names what the topics are called
   */
  public static EventProducer connect(
      String bootstrapServers, String compression, TopicNames names) {
    Map<String, Object> settings =
        Map.of(
            ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers,
            ProducerConfig.ACKS_CONFIG, "all",
            ProducerConfig.COMPRESSION_TYPE_CONFIG, compression,
            ProducerConfig.BATCH_SIZE_CONFIG, BATCH_BYTES,
            ProducerConfig.LINGER_MS_CONFIG, LINGER_MILLIS,
            ProducerConfig.MAX_REQUEST_SIZE_CONFIG, TopicSettings.MAX_MESSAGE_BYTES);
    return new EventProducer(
        new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer()), names);
  }

  /**
   * Sends a record; waits while the buffer is full.
   *
   * @throws KafkaException when the broker did not take an earlier one
   */
  @Override
  public void accept(Outgoing outgoing) {
    send(new ProducerRecord<>(names.of(outgoing.topic()), outgoing.key(), outgoing.value()));
  }

  /**
   * Sends a record of a live topic as it is: in its partition, with its timestamp, key, value and
   * headers.
   *
   * @throws KafkaException when the broker did not take an earlier one
   */
  public void copy(ConsumerRecord<byte[], byte[]> record) {
    send(
        new ProducerRecord<>(
            names.of(Topic.named(record.topic())),
            record.partition(),
            record.timestamp(),
            record.key(),
            record.value(),
            record.headers()));
  }

  private void send(ProducerRecord<byte[], byte[]> record) {
    check();
    producer.send(
        record,
        (sent, refused) -> {
          if (refused != null) {
            failure.compareAndSet(null, refused);
          }
        });
  }

  /**
   * Waits until the broker has all that was sent.
   *
   * @throws KafkaException when it did not take one
   */
  public void flush() {
    producer.flush();
    check();
  }

  private void check() {
    Exception first = failure.get();
    if (first != null) {
      throw new KafkaException("The broker did not take an event: " + first.getMessage(), first);
    }
  }

  @Override
  public void close() {
    producer.close();
  }
}
