package io.throughline.revenue;

import io.throughline.events.Topic;
import io.throughline.events.TopicNames;
import io.throughline.wire.flink.DeadLetterSerialization;
import io.throughline.wire.flink.ExactlyOnceSinks;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.Callable;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.connector.kafka.source.KafkaSource;
import org.apache.flink.connector.kafka.source.enumerator.initializer.OffsetsInitializer;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Starts the revenue job: {@code flink run throughline-revenue-…-job.jar --help}. */
@Command(
    name = "revenue",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    showDefaultValues = true,
    description = {
      "Brings every event to its transaction, assesses it and publishes what changed; validates what payers paid and publishes postings for the ERP, and what it refuses.",
      "",
      "Reads revenue.billing.v1, revenue.claims.v1 and revenue.erp.v1 (read_committed), policies and "
          + "master data from revenue.reference.v1, and revenue.decisions.v1; writes revenue.transactions.v1, "
          + "revenue.findings.v1, revenue.lineage.v1, revenue.postings.v1, revenue.exceptions.v1 and the dead letters of "
          + "what it reads, exactly once: output can be read when the next checkpoint is complete. Topics and "
          + "schemas must exist.",
      "Starts at the beginning of the topics unless it is restored from a checkpoint or savepoint; what is read again changes nothing.",
      "Checkpoints, state backend, restarts and parallelism come from Flink's configuration."
    })
public final class RevenueJob implements Callable<Integer> {
  @Option(
      names = "--bootstrap-servers",
      required = true,
      paramLabel = "HOST:PORT",
      description = "Kafka brokers to start from.")
  private String bootstrapServers;

  @Option(
      names = "--schema-registry",
      required = true,
      paramLabel = "URL",
      description =
          "Base of the registry's Confluent API, e.g. http://127.0.0.1:8081/apis/ccompat/v7.")
  private String registryUrl;

  @Option(
      names = "--group-id",
      defaultValue = "throughline-revenue",
      paramLabel = "ID",
      description =
          "Consumer group, by which progress can be watched; also the prefix of transactional ids.")
  private String groupId;

  @Option(
      names = "--parallelism",
      paramLabel = "N",
      description = "Instances of each operator; without it, that of Flink's configuration.")
  private Integer parallelism;

  @Option(
      names = "--clock",
      defaultValue = "WALL",
      paramLabel = "C",
      description =
          "What the clock of deadlines does when no event comes: ${COMPLETION-CANDIDATES}. WALL goes on with the "
              + "time of day, EVENTS stands still, for a replay whose findings hang on the events alone.")
  private EventClock.Silence clock;

  @Option(
      names = "--idle-after",
      defaultValue = "5",
      paramLabel = "SECONDS",
      description = "How long no event must come for that.")
  private int idleSeconds;

  @Option(
      names = "--decision-key-file",
      paramLabel = "FILE",
      description =
          "Key of the exception workflow's signatures, on every TaskManager: 64 to 128 hexadecimal digits. Without it "
              + "no decision of revenue.decisions.v1 is followed; each is a dead letter.")
  private String decisionKeyFile;

  @Option(
      names = "--topic-prefix",
      defaultValue = "",
      paramLabel = "PREFIX",
      description =
          "Before the name of every topic of events and of every one that is written, for a replay beside what is "
              + "live; with a --group-id of its own. Rules and decisions are those that are live.")
  private String topicPrefix;

  private RevenueJob() {}

  /** Submits the job. */
  public static void main(String[] args) throws Exception {
    int exitCode = new CommandLine(new RevenueJob()).execute(args);
    if (exitCode != 0) {
      throw new IllegalArgumentException("revenue job was not started; see above");
    }
  }

  @Override
  public Integer call() throws Exception {
    StreamExecutionEnvironment environment = StreamExecutionEnvironment.getExecutionEnvironment();
    RevenueTopology.configure(environment);
    if (parallelism != null) {
      environment.setParallelism(parallelism);
    }
    DataStream<EventRecord> events =
        environment
            .fromSource(
                source(groupId, names(), Topic.BILLING, Topic.CLAIMS, Topic.ERP),
                WatermarkStrategy.noWatermarks(),
                "events")
            .uid("events-source");
    RevenueTopology.define(
        events,
        ruleInputs(environment),
        registryUrl,
        new EventClock(clock, Duration.ofSeconds(idleSeconds), Clock.systemUTC()),
        outputs());
    environment.executeAsync(topicPrefix + "revenue");
    return CommandLine.ExitCode.OK;
  }

  private TopicNames names() {
    return new TopicNames(topicPrefix);
  }

  private RuleInputs ruleInputs(StreamExecutionEnvironment environment) {
    return new RuleInputs(
        reference(environment, "policies", new PolicyDeserialization(registryUrl)),
        reference(environment, "master-data", new MasterDataDeserialization(registryUrl)),
        environment
            .fromSource(
                source(groupId + "-decisions", TopicNames.LIVE, Topic.DECISIONS),
                WatermarkStrategy.noWatermarks(),
                "decisions")
            .uid("decisions-source")
            .setParallelism(1),
        decisionKeyFile);
  }

  private DataStream<String> reference(
      StreamExecutionEnvironment environment, String name, ReferenceDeserialization records) {
    KafkaSource<String> source =
        KafkaSource.<String>builder()
            .setBootstrapServers(bootstrapServers)
            .setTopics(Topic.REFERENCE.topicName())
            .setGroupId(groupId + "-" + name)
            .setStartingOffsets(OffsetsInitializer.earliest())
            .setProperty(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed")
            .setDeserializer(records)
            .build();
    return environment
        .fromSource(source, WatermarkStrategy.noWatermarks(), name)
        .uid(name + "-source")
        .setParallelism(1);
  }

  private Outputs outputs() {
    return new Outputs(
        ExactlyOnceSinks.to(
            bootstrapServers,
            groupId + "-leaves",
            PublicationSerialization.ofTransactions(registryUrl, names())),
        ExactlyOnceSinks.to(
            bootstrapServers,
            groupId + "-roots",
            PublicationSerialization.ofTransactions(registryUrl, names())),
        ExactlyOnceSinks.to(
            bootstrapServers,
            groupId + "-postings",
            PublicationSerialization.ofPostings(registryUrl, names())),
        ExactlyOnceSinks.to(
            bootstrapServers,
            groupId + "-dead-letters",
            new DeadLetterSerialization(
                names(),
                Topic.BILLING_DEAD_LETTERS,
                Topic.CLAIMS_DEAD_LETTERS,
                Topic.ERP_DEAD_LETTERS,
                Topic.DECISIONS_DEAD_LETTERS)));
  }

  /**
   * Without a checkpoint or savepoint there are no facts in state, so all must be read again,
   * whatever the group had committed: starting at its offsets would lose facts.
   */
  private KafkaSource<EventRecord> source(String group, TopicNames names, Topic... topics) {
    return KafkaSource.<EventRecord>builder()
        .setBootstrapServers(bootstrapServers)
        .setTopics(Arrays.stream(topics).map(names::of).toList())
        .setGroupId(group)
        .setStartingOffsets(OffsetsInitializer.earliest())
        .setProperty(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed")
        .setDeserializer(new EventRecordDeserialization(names))
        .build();
  }
}
