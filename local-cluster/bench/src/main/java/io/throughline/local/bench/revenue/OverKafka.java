package io.throughline.local.bench.revenue;

import io.throughline.events.TopicNames;
import io.throughline.local.bench.broker.BenchRegistry;
import io.throughline.local.bench.broker.BenchTopics;
import io.throughline.local.bench.broker.ReadablePostings;
import io.throughline.local.bench.history.Load;
import io.throughline.local.bench.measure.FlinkRun;
import io.throughline.revenue.EventRecord;
import io.throughline.revenue.Outputs;
import io.throughline.revenue.PublicationSerialization;
import io.throughline.wire.flink.ExactlyOnceSinks;
import java.nio.file.Path;
import java.time.Duration;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.connector.sink2.Sink;
import org.apache.flink.configuration.CheckpointingOptions;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.connector.kafka.sink.KafkaRecordSerializationSchema;
import org.apache.flink.connector.kafka.source.KafkaSource;
import org.apache.flink.connector.kafka.source.enumerator.initializer.OffsetsInitializer;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.kafka.clients.consumer.ConsumerConfig;

/**
 * Records from a real broker and what is said of them back to it as the job does it in earnest:
 * read committed, written exactly once, with checkpoints.
 */
final class OverKafka implements Ground {
  private final String bootstrapServers;
  private final int partitions;
  private final Path folder;
  private final Duration checkpointInterval;
  private ReadablePostings postings;
  private int runs;

  /**
   * @param bootstrapServers of a broker that has nothing else to do
   * @param partitions of each topic
   * @param folder for checkpoints and what lies on disk beside them
   */
  OverKafka(String bootstrapServers, int partitions, Path folder, Duration checkpointInterval) {
    this.bootstrapServers = bootstrapServers;
    this.partitions = partitions;
    this.folder = folder;
    this.checkpointInterval = checkpointInterval;
  }

  /** Puts the records into a topic of an empty broker. */
  void write(Load load) {
    EventTopic topic = new EventTopic(partitions);
    topic.create(bootstrapServers);
    try (var producer = BenchTopics.producer(bootstrapServers)) {
      load.forEach((event, batch, value) -> producer.send(topic.record(event, batch, value)));
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
  public FlinkRun.Readable readable() {
    return () -> {
      if (postings == null) {
        postings = new ReadablePostings(bootstrapServers, partitions);
      }
      return postings.next();
    };
  }

  @Override
  public DataStream<EventRecord> records(StreamExecutionEnvironment environment) {
    runs++;
    KafkaSource<EventRecord> source =
        KafkaSource.<EventRecord>builder()
            .setBootstrapServers(bootstrapServers)
            .setTopics(TaggedRecords.TOPIC)
            .setGroupId(EventTopic.GROUP)
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
        sink("leaves", PublicationSerialization.ofTransactions(BenchRegistry.URL, TopicNames.LIVE)),
        sink("roots", PublicationSerialization.ofTransactions(BenchRegistry.URL, TopicNames.LIVE)),
        sink("postings", new CountedPostings()),
        new Refuse<>());
  }

  @Override
  public Sink<byte[]> counts() {
    return sink("counts", new CountSerialization());
  }

  private <T> Sink<T> sink(String name, KafkaRecordSerializationSchema<T> records) {
    return ExactlyOnceSinks.to(bootstrapServers, "bench-%d-%s".formatted(runs, name), records);
  }

  @Override
  public void close() {
    if (postings != null) {
      postings.close();
    }
  }
}
