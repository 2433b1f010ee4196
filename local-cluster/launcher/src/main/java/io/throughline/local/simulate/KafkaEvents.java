package io.throughline.local.simulate;

import io.throughline.events.RevenueEvent;
import io.throughline.ingest.outgoing.Outbox;
import io.throughline.ingest.outgoing.Outgoing;
import io.throughline.local.Endpoints;
import io.throughline.simulator.group.Site;
import io.throughline.simulator.output.EventSink;
import io.throughline.wire.SchemaSource;
import java.io.Closeable;
import java.io.IOException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * Simulated events straight into the topics of canonical events, each with the key and the bytes
 * that the ingest job would give it. Safe for use by several threads.
 */
public final class KafkaEvents implements EventSink, Closeable {
  /** Waits a moment for a batch to fill: throughput counts here, not the single event. */
  private static final Map<String, Object> SETTINGS =
      Map.of(
          ProducerConfig.LINGER_MS_CONFIG,
          20,
          ProducerConfig.BATCH_SIZE_CONFIG,
          256 * 1024,
          ProducerConfig.BUFFER_MEMORY_CONFIG,
          64L * 1024 * 1024,
          ProducerConfig.COMPRESSION_TYPE_CONFIG,
          "lz4",
          ProducerConfig.ACKS_CONFIG,
          "all",
          ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG,
          true);

  private final SchemaSource schemas;
  private final KafkaProducer<byte[], byte[]> producer;

  /** One for each thread that tells. */
  private final Queue<Outbox> outboxes = new ConcurrentLinkedQueue<>();

  private final AtomicReference<Exception> failure = new AtomicReference<>();

  /** Connects to a cluster. */
  public KafkaEvents(Endpoints endpoints) {
    schemas = SchemaSource.connect(endpoints.schemaRegistry().toString());
    Map<String, Object> settings = new HashMap<>(SETTINGS);
    settings.put(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, endpoints.bootstrapServers());
    producer = new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer());
  }

  @Override
  public Writer open(Site site, LocalDate day) {
    Outbox waiting = outboxes.poll();
    Outbox outbox = waiting == null ? new Outbox(schemas) : waiting;
    return new Writer() {
      @Override
      public void write(RevenueEvent event) throws IOException {
        Outgoing out = outbox.of(event);
        producer.send(
            new ProducerRecord<>(out.topic().topicName(), out.key(), out.value()),
            (metadata, exception) -> {
              if (exception != null) {
                failure.compareAndSet(null, exception);
              }
            });
        throwFailure();
      }

      @Override
      public void close() {
        outboxes.add(outbox);
      }
    };
  }

  private void throwFailure() throws IOException {
    Exception first = failure.get();
    if (first != null) {
      throw new IOException("Kafka did not take an event: " + first.getMessage(), first);
    }
  }

  /** Waits until the broker has taken all of them. */
  @Override
  public void close() throws IOException {
    producer.flush();
    producer.close();
    schemas.close();
    throwFailure();
  }
}
