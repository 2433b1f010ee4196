package io.throughline.elasticsearch;

import io.throughline.elasticsearch.sink.Refusal;
import io.throughline.elasticsearch.sink.RefusedDocuments;
import io.throughline.elasticsearch.sink.RefusedException;
import io.throughline.events.Topic;
import io.throughline.wire.DeadLetter;
import io.throughline.wire.DeadLetterHeaders;
import io.throughline.wire.flink.DeadLetterSerialization;
import java.io.IOException;
import java.io.Serial;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * Keeps what an index refused in the dead letters of its topic: key, bytes and headers as they
 * were, the reason in further headers. At least once: a record refused after the last checkpoint is
 * there again after a restart, with the same partition and offset in its headers. The stage in them
 * is the sink: a record that goes to two indices may be refused by both.
 */
final class RecordDeadLetters implements RefusedDocuments<TopicRecord> {
  private final Topic from;
  private final Topic to;
  private final String stage;
  private final DeadLetterSerialization serialization;
  private final Producer<byte[], byte[]> producer;

  /** Set by the producer's thread. */
  private volatile Exception failure;

  RecordDeadLetters(Way way, Producer<byte[], byte[]> producer) {
    this.from = way.topic();
    this.to = way.deadLetters();
    this.stage = way.sinkName();
    this.serialization = new DeadLetterSerialization(to);
    this.producer = producer;
  }

  @Override
  public void refuse(TopicRecord record, Refusal refusal) throws IOException {
    failIfLost();
    DeadLetter letter =
        new DeadLetter(
            to.topicName(),
            record.key(),
            record.value(),
            record.timestamp(),
            headers(record, refusal));
    try {
      producer.send(
          serialization.serialize(letter, null, null),
          (metadata, e) -> {
            if (e != null) {
              failure = e;
            }
          });
    } catch (KafkaException e) {
      throw lost(e);
    }
  }

  private Map<String, String> headers(TopicRecord record, Refusal refusal) {
    Map<String, String> headers = new LinkedHashMap<>(record.headers());
    headers.put(DeadLetterHeaders.TOPIC, from.topicName());
    headers.put(DeadLetterHeaders.PARTITION, Integer.toString(record.partition()));
    headers.put(DeadLetterHeaders.OFFSET, Long.toString(record.offset()));
    headers.put(DeadLetterHeaders.STAGE, stage);
    headers.put(DeadLetterHeaders.REASON, refusal.reason());
    headers.put(DeadLetterHeaders.CLASS, RefusedException.class.getSimpleName());
    headers.put(DeadLetterHeaders.MESSAGE, refusal.message());
    return headers;
  }

  @Override
  public void flush() throws IOException {
    producer.flush();
    failIfLost();
  }

  private void failIfLost() throws IOException {
    if (failure != null) {
      throw lost(failure);
    }
  }

  private IOException lost(Exception cause) {
    return new IOException(
        "A refused record could not be written to %s: %s. Does the topic exist (throughline topics create), is Kafka up?"
            .formatted(to.topicName(), cause.getMessage()),
        cause);
  }

  @Override
  public void close() {
    producer.close(Duration.ZERO);
  }

  /** Opens them with a producer of their own. */
  static final class Factory implements RefusedDocuments.Factory<TopicRecord> {
    @Serial private static final long serialVersionUID = 1L;

    private final Way way;
    private final String bootstrapServers;

    Factory(Way way, String bootstrapServers) {
      this.way = way;
      this.bootstrapServers = bootstrapServers;
    }

    @Override
    public RefusedDocuments<TopicRecord> open() {
      Map<String, Object> settings =
          Map.of(
              ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
              bootstrapServers,
              ProducerConfig.ACKS_CONFIG,
              "all",
              ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG,
              true,
              // dead letters are few: a small buffer, which also bounds what a flood of them holds
              ProducerConfig.BUFFER_MEMORY_CONFIG,
              16L << 20,
              // as large as any record that could be read
              ProducerConfig.MAX_REQUEST_SIZE_CONFIG,
              12 << 20);
      return new RecordDeadLetters(
          way, new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer()));
    }
  }
}
