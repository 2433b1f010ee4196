package io.throughline.local.bench.revenue;

import io.throughline.events.Topic;
import io.throughline.revenue.EventRecord;
import io.throughline.revenue.TransactionSerialization;
import io.throughline.transaction.AssessedTransaction;
import io.throughline.wire.DeadLetter;
import io.throughline.wire.flink.ExactlyOnceSinks;
import io.throughline.wire.governance.TopicGovernance;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.connector.sink2.Sink;
import org.apache.flink.configuration.CheckpointingOptions;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.connector.kafka.source.KafkaSource;
import org.apache.flink.connector.kafka.source.enumerator.initializer.OffsetsInitializer;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * Records from a real broker and states back to it as the job does it in earnest: read committed,
 * written exactly once, with checkpoints.
 */
final class OverKafka implements Ground {
  private static final int REPLICAS = 1;
  private static final int BATCH_BYTES = 256 * 1024;

  private final String bootstrapServers;
  private final Path checkpoints;
  private final Duration checkpointInterval;
  private int sinks;

  /**
   * @param bootstrapServers of a broker that has nothing else to do
   * @param checkpoints folder for them
   */
  OverKafka(String bootstrapServers, Path checkpoints, Duration checkpointInterval) {
    this.bootstrapServers = bootstrapServers;
    this.checkpoints = checkpoints;
    this.checkpointInterval = checkpointInterval;
  }

  /**
   * Puts the records into the claims topic of an empty broker.
   *
   * @param partitions of each topic
   */
  void write(EncodedEvents events, int partitions) {
    try (TopicGovernance topics = TopicGovernance.connect(bootstrapServers, partitions, REPLICAS)) {
      topics.apply(Topic.CLAIMS, Topic.TRANSACTIONS, Topic.CLAIMS_DEAD_LETTERS);
    }
    Map<String, Object> settings =
        Map.of(
            ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers,
            ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4",
            ProducerConfig.BATCH_SIZE_CONFIG, BATCH_BYTES);
    try (KafkaProducer<byte[], byte[]> producer =
        new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer())) {
      events.forEach(value -> producer.send(new ProducerRecord<>(topic(), value)));
    }
  }

  @Override
  public String title() {
    return "records from Kafka (read_committed), output to Kafka (exactly once), checkpoints every %d s"
        .formatted(checkpointInterval.toSeconds());
  }

  @Override
  public Configuration settings() {
    return new Configuration()
        .set(CheckpointingOptions.CHECKPOINTING_INTERVAL, checkpointInterval)
        .set(CheckpointingOptions.CHECKPOINT_STORAGE, "filesystem")
        .set(CheckpointingOptions.CHECKPOINTS_DIRECTORY, checkpoints.toUri().toString())
        .set(CheckpointingOptions.INCREMENTAL_CHECKPOINTS, true);
  }

  @Override
  public DataStream<EventRecord> records(StreamExecutionEnvironment environment) {
    KafkaSource<EventRecord> source =
        KafkaSource.<EventRecord>builder()
            .setBootstrapServers(bootstrapServers)
            .setTopics(topic())
            .setGroupId("bench")
            .setStartingOffsets(OffsetsInitializer.earliest())
            .setBounded(OffsetsInitializer.latest())
            .setProperty(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed")
            .setDeserializer(new MeteredRecords())
            .build();
    return environment
        .fromSource(source, WatermarkStrategy.noWatermarks(), "records")
        .uid("records");
  }

  @Override
  public Sink<AssessedTransaction> transactions() {
    return ExactlyOnceSinks.to(
        bootstrapServers, nextSink(), new TransactionSerialization(Registry.URL));
  }

  @Override
  public Sink<DeadLetter> deadLetters() {
    return new Refuse();
  }

  /** A prefix of its own for each job: none takes the one before for itself, restarted. */
  private String nextSink() {
    sinks++;
    return "bench-" + sinks;
  }

  private static String topic() {
    return Topic.CLAIMS.topicName();
  }
}
