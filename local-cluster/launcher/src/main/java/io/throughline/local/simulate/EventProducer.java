package io.throughline.local.simulate;

import io.throughline.ingest.outgoing.Outgoing;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
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
  private final AtomicReference<Exception> failure = new AtomicReference<>();

  /** Uses a producer, which is closed with this. */
  EventProducer(Producer<byte[], byte[]> producer) {
    this.producer = producer;
  }

  /**
   * Connects to a broker, for large batches rather than for small delays.
   *
   * @param compression as Kafka's {@code compression.type}
   */
  public static EventProducer connect(String bootstrapServers, String compression) {
    Map<String, Object> settings =
        Map.of(
            ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers,
            ProducerConfig.ACKS_CONFIG, "all",
            ProducerConfig.COMPRESSION_TYPE_CONFIG, compression,
            ProducerConfig.BATCH_SIZE_CONFIG, BATCH_BYTES,
            ProducerConfig.LINGER_MS_CONFIG, LINGER_MILLIS);
    return new EventProducer(
        new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer()));
  }

  /**
   * Sends a record; waits while the buffer is full.
   *
   * @throws KafkaException when the broker did not take an earlier one
   */
  @Override
  public void accept(Outgoing outgoing) {
    check();
    producer.send(
        new ProducerRecord<>(outgoing.topic().topicName(), outgoing.key(), outgoing.value()),
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
