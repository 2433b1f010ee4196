package io.throughline.audit.source;

import io.throughline.wire.AvroDecoder;
import io.throughline.wire.SchemaSource;
import io.throughline.wire.UndecodableException;
import java.io.Closeable;
import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/**
 * Reads committed records of partitions from where it stands, at first their beginning, up to given
 * ends. Not thread-safe.
 */
final class TopicReader implements Closeable {
  private static final Duration POLL = Duration.ofMillis(200);
  private static final int API_TIMEOUT_MILLIS = 10_000;

  private final Consumer<byte[], byte[]> consumer;
  private final SchemaSource schemas;
  private final Map<TopicPartition, Long> positions = new HashMap<>();

  TopicReader(String bootstrapServers, SchemaSource schemas) {
    this(connect(bootstrapServers), schemas);
  }

  /** Reads by a consumer that is assigned to nothing yet. */
  TopicReader(Consumer<byte[], byte[]> consumer, SchemaSource schemas) {
    this.consumer = consumer;
    this.schemas = schemas;
  }

  private static Consumer<byte[], byte[]> connect(String bootstrapServers) {
    Properties settings = new Properties();
    settings.put(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers);
    settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
    settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
    settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
    settings.put(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, API_TIMEOUT_MILLIS);
    settings.put(ConsumerConfig.REQUEST_TIMEOUT_MS_CONFIG, API_TIMEOUT_MILLIS);
    return new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
  }

  /** Takes a record. */
  @FunctionalInterface
  interface Taker<T> {
    void take(TopicPartition partition, T what) throws IOException;
  }

  List<TopicPartition> partitions(List<String> topics) {
    return topics.stream()
        .flatMap(topic -> consumer.partitionsFor(topic).stream())
        .map((PartitionInfo info) -> new TopicPartition(info.topic(), info.partition()))
        .toList();
  }

  /** Where the committed records of topics end now. */
  Map<TopicPartition, Long> committedEnds(List<String> topics) {
    return consumer.endOffsets(partitions(topics));
  }

  /**
   * Reads up to the ends; a record that cannot be decoded is an error.
   *
   * @return the offset behind the last record of each partition that had one
   */
  <T extends SpecificRecord> Map<TopicPartition, Long> read(
      Map<TopicPartition, Long> ends, Class<T> type, Taker<T> taker) throws IOException {
    return read(
        ends,
        type,
        taker,
        (partition, reason) -> {
          throw new IOException("A record of %s cannot be read: %s".formatted(partition, reason));
        });
  }

  /**
   * Reads up to the ends.
   *
   * @param refused takes the reason of each record that cannot be decoded
   * @return the offset behind the last record of each partition that had one
   */
  <T extends SpecificRecord> Map<TopicPartition, Long> read(
      Map<TopicPartition, Long> ends, Class<T> type, Taker<T> taker, Taker<String> refused)
      throws IOException {
    AvroDecoder<T> decoder = new AvroDecoder<>(schemas, type);
    Map<TopicPartition, Long> behindLast = new HashMap<>();
    consumer.assign(ends.keySet());
    for (TopicPartition partition : ends.keySet()) {
      consumer.seek(partition, positions.getOrDefault(partition, beginning(partition)));
    }
    while (!isAt(ends)) {
      for (ConsumerRecord<byte[], byte[]> record : consumer.poll(POLL)) {
        TopicPartition partition = new TopicPartition(record.topic(), record.partition());
        if (record.offset() < ends.get(partition)) {
          behindLast.put(partition, record.offset() + 1);
          take(record, decoder, taker, refused);
        }
      }
    }
    positions.putAll(ends);
    return behindLast;
  }

  private static <T extends SpecificRecord> void take(
      ConsumerRecord<byte[], byte[]> record,
      AvroDecoder<T> decoder,
      Taker<T> taker,
      Taker<String> refused)
      throws IOException {
    TopicPartition partition = new TopicPartition(record.topic(), record.partition());
    if (record.value() == null) {
      // The tombstone of a key: nothing is said of it any more.
      return;
    }
    T decoded;
    try {
      decoded = decoder.decode(record.value());
    } catch (UndecodableException e) {
      refused.take(partition, "offset %d: %s".formatted(record.offset(), e.getMessage()));
      return;
    }
    taker.take(partition, decoded);
  }

  private long beginning(TopicPartition partition) {
    return consumer.beginningOffsets(List.of(partition)).get(partition);
  }

  private boolean isAt(Map<TopicPartition, Long> ends) {
    return ends.entrySet().stream()
        .allMatch(end -> consumer.position(end.getKey()) >= end.getValue());
  }

  @Override
  public void close() {
    consumer.close();
  }
}
