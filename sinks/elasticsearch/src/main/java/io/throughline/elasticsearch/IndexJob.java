package io.throughline.elasticsearch;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import io.throughline.elasticsearch.connection.ElasticsearchAddress;
import io.throughline.elasticsearch.connection.NoAnswerException;
import io.throughline.elasticsearch.sink.ElasticsearchSink;
import io.throughline.events.Topic;
import java.io.IOException;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.connector.sink2.Sink;
import org.apache.flink.api.connector.source.Source;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.PipelineOptions;
import org.apache.flink.connector.kafka.source.KafkaSource;
import org.apache.flink.connector.kafka.source.enumerator.initializer.OffsetsInitializer;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * Keeps Elasticsearch at the latest state of each transaction, of each finding and of each refused
 * posting candidate, and adds to it what was said, posted and decided.
 *
 * <p>Each topic has a way of its own, from source to sink, so that one whose documents are refused
 * or late does not hold up the others. Without a checkpoint to start from the topics are read from
 * their beginning, and what is in Elasticsearch already is passed over by its version. How often it
 * takes a checkpoint is the cluster's setting; documents are written every half second all the
 * same.
 */
@Command(
    name = "index-job",
    mixinStandardHelpOptions = true,
    description =
        "Flink job: writes transactions, findings, lineage, postings, exceptions and decisions"
            + " (revenue.*.v1) to Elasticsearch.")
public final class IndexJob implements Callable<Integer> {
  private static final int MAX_PARALLELISM = 128;

  @Option(names = "--bootstrap-servers", required = true, description = "Kafka, host:port,…")
  private String bootstrapServers;

  @Option(
      names = "--schema-registry",
      required = true,
      description = "Base of the registry's Confluent API, e.g. http://host:8081/apis/ccompat/v7.")
  private String schemaRegistry;

  @Option(names = "--elasticsearch", required = true, description = "http(s)://host:port")
  private String elasticsearch;

  @Option(
      names = "--replicas",
      defaultValue = "0",
      description = "Copies of each index on other nodes (default: ${DEFAULT-VALUE}).")
  private int replicas;

  @Option(
      names = "--group-id",
      defaultValue = "throughline-index",
      description = "Kafka group, shows the lag only (default: ${DEFAULT-VALUE}).")
  private String groupId;

  @Option(names = "--parallelism", description = "Default: that of the cluster.")
  private Integer parallelism;

  /** Options as {@code --help} tells; an error is thrown, since Flink's client may go on. */
  public static void main(String[] args) {
    int code = new CommandLine(new IndexJob()).execute(args);
    if (code != 0) {
      throw new IllegalStateException("The index job was not started; see the lines above.");
    }
  }

  @Override
  public Integer call() throws Exception {
    ElasticsearchAddress address = new ElasticsearchAddress(elasticsearch);
    ensureIndex(address, replicas);
    Configuration configuration = new Configuration();
    configuration.set(PipelineOptions.GENERIC_TYPES, false);
    StreamExecutionEnvironment environment =
        StreamExecutionEnvironment.getExecutionEnvironment(configuration);
    environment.setMaxParallelism(MAX_PARALLELISM);
    if (parallelism != null) {
      environment.setParallelism(parallelism);
    }
    for (Topic topic : Way.topics()) {
      defineWorkflow(environment, topic, source(topic), way -> sink(way, address));
    }
    environment.execute("throughline-index");
    return 0;
  }

  /** An index that made itself from the first document would have guessed types. */
  static void ensureIndex(ElasticsearchAddress address, int replicas) throws IOException {
    try (ElasticsearchClient client = address.client()) {
      IndexTemplates.ensure(client, replicas);
    } catch (IOException e) {
      if (e.getCause() instanceof ElasticsearchException) {
        throw e;
      }
      throw new IOException(
          "Elasticsearch at %s does not answer (%s). Is it up, is --elasticsearch right?"
              .formatted(address, new NoAnswerException(e).getMessage()),
          e);
    }
  }

  private Source<TopicRecord, ?, ?> source(Topic topic) {
    return KafkaSource.<TopicRecord>builder()
        .setBootstrapServers(bootstrapServers)
        .setTopics(topic.topicName())
        .setGroupId(groupId)
        .setClientIdPrefix(groupId + "-" + shortName(topic))
        .setStartingOffsets(OffsetsInitializer.earliest())
        .setProperty(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed")
        .setDeserializer(new TopicRecordDeserialization())
        .build();
  }

  private Sink<TopicRecord> sink(Way way, ElasticsearchAddress address) {
    return new ElasticsearchSink<>(
        address,
        way.index().indexName(),
        way.converter(schemaRegistry),
        new RecordDeadLetters.Factory(way, bootstrapServers));
  }

  /** From source to sinks, chained: one key stays in one partition and so in one writer. */
  static void defineWorkflow(
      StreamExecutionEnvironment environment,
      Topic topic,
      Source<TopicRecord, ?, ?> source,
      Function<Way, Sink<TopicRecord>> sinks) {
    DataStream<TopicRecord> records =
        environment
            .fromSource(
                source,
                WatermarkStrategy.noWatermarks(),
                topic.topicName(),
                TopicRecordType.INSTANCE)
            .uid(shortName(topic));
    for (Way way : Way.from(topic)) {
      records.sinkTo(sinks.apply(way)).uid(way.sinkName()).name(way.sinkName());
    }
  }

  /** Uid of its source. Savepoints know it: never change it. */
  private static String shortName(Topic topic) {
    return topic.name().toLowerCase(Locale.ROOT);
  }
}
