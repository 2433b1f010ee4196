package io.throughline.local.bench.revenue;

import io.throughline.events.Topic;
import io.throughline.events.TopicNames;
import io.throughline.local.bench.broker.BenchRegistry;
import io.throughline.local.bench.broker.BenchTopics;
import io.throughline.local.bench.history.Load;
import io.throughline.revenue.EventRecord;
import io.throughline.revenue.Outputs;
import io.throughline.revenue.Publication;
import io.throughline.revenue.PublicationSerialization;
import io.throughline.wire.flink.ExactlyOnceSinks;
import java.nio.file.Path;
import java.time.Duration;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.connector.sink2.Sink;
import org.apache.flink.configuration.CheckpointingOptions;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.connector.kafka.source.KafkaSource;
import org.apache.flink.connector.kafka.source.enumerator.initializer.OffsetsInitializer;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;

/**
 * Records from a real broker and states back to it as the job does it in earnest: read committed,
 * written exactly once, with checkpoints.
 */
final class OverKafka implements Ground {
  private final String bootstrapServers;
  private final Path folder;
  private final Duration checkpointInterval;
  private int runs;

  /**
   * @param bootstrapServers of a broker that has nothing else to do
   * @param folder for checkpoints and what lies on disk beside them
   */
  OverKafka(String bootstrapServers, Path folder, Duration checkpointInterval) {
    this.bootstrapServers = bootstrapServers;
    this.folder = folder;
    this.checkpointInterval = checkpointInterval;
  }

  /**
   * Puts the records into a topic of an empty broker.
   *
   * @param partitions of each topic
   */
  void write(Load load, int partitions) {
    try (BenchTopics topics = new BenchTopics(bootstrapServers, partitions)) {
      topics.createOurs(Topic.TRANSACTIONS, Topic.FINDINGS, Topic.LINEAGE);
      topics.create(TaggedRecords.TOPIC, CountSerialization.TOPIC);
    }
    try (var producer = BenchTopics.producer(bootstrapServers)) {
      load.forEach(
          (event, batch, timestamp, value) ->
              producer.send(
                  new ProducerRecord<>(
                      TaggedRecords.TOPIC,
                      (int) (batch % partitions),
                      timestamp,
                      TaggedRecords.key(Topic.of(event)),
                      value)));
    }
  }

  @Override
  public String title() {
    return "records from Kafka (read_committed), output to Kafka (exactly once), checkpoints every %d s, incremental with RocksDB"
        .formatted(checkpointInterval.toSeconds());
  }

  @Override
  public Configuration settings() {
    return new Configuration()
        .set(CheckpointingOptions.CHECKPOINTING_INTERVAL, checkpointInterval)
        .set(CheckpointingOptions.CHECKPOINT_STORAGE, "filesystem")
        .set(
            CheckpointingOptions.CHECKPOINTS_DIRECTORY,
            folder.resolve("checkpoints").toUri().toString())
        .set(CheckpointingOptions.INCREMENTAL_CHECKPOINTS, true);
  }

  @Override
  public boolean hasCheckpoints() {
    return true;
  }

  @Override
  public DataStream<EventRecord> records(StreamExecutionEnvironment environment) {
    runs++;
    KafkaSource<EventRecord> source =
        KafkaSource.<EventRecord>builder()
            .setBootstrapServers(bootstrapServers)
            .setTopics(TaggedRecords.TOPIC)
            .setGroupId("bench")
            .setStartingOffsets(OffsetsInitializer.earliest())
            .setProperty(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed")
            .setDeserializer(new TaggedRecords())
            .build();
    return environment
        .fromSource(source, WatermarkStrategy.noWatermarks(), "records")
        .uid("records");
  }

  /** Prefixes of their own for each job: none takes the one before for itself, restarted. */
  @Override
  public Outputs outputs() {
    return new Outputs(
        publications("leaves"), publications("roots"), new Refuse<>(), new Refuse<>());
  }

  private Sink<Publication> publications(String name) {
    return ExactlyOnceSinks.to(
        bootstrapServers,
        "bench-%d-%s".formatted(runs, name),
        PublicationSerialization.ofTransactions(BenchRegistry.URL, TopicNames.LIVE));
  }

  @Override
  public Sink<byte[]> counts() {
    return ExactlyOnceSinks.to(
        bootstrapServers, "bench-%d-counts".formatted(runs), new CountSerialization());
  }
}
