package io.throughline.revenue;

import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.events.Topic;
import io.throughline.events.TransactionState;
import io.throughline.transaction.AssessedTransaction;
import io.throughline.transaction.TransactionStates;
import io.throughline.transaction.policy.Policy;
import io.throughline.wire.DeadLetter;
import io.throughline.wire.DeadLetterHeaders;
import java.io.Serial;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.api.connector.source.SourceReaderContext;
import org.apache.flink.api.connector.source.util.ratelimit.RateLimiterStrategy;
import org.apache.flink.configuration.CheckpointingOptions;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.PipelineOptions;
import org.apache.flink.configuration.RestartStrategyOptions;
import org.apache.flink.configuration.StateBackendOptions;
import org.apache.flink.connector.datagen.source.DataGeneratorSource;
import org.apache.flink.connector.datagen.source.GeneratorFunction;
import org.apache.flink.runtime.testutils.MiniClusterResourceConfiguration;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.test.junit5.MiniClusterExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The whole stream on a small cluster in this JVM. */
class RevenueTopologyIT {
  @RegisterExtension
  static final MiniClusterExtension CLUSTER =
      new MiniClusterExtension(
          new MiniClusterResourceConfiguration.Builder()
              .setNumberTaskManagers(2)
              .setNumberSlotsPerTaskManager(2)
              .build());

  private static final long SEED = 3;
  private static final int CLAIMS = 150;
  private static final int RECORDS_PER_CHECKPOINT = 400;

  @ParameterizedTest
  @ValueSource(strings = {"hashmap", "rocksdb"})
  @Timeout(value = 3, unit = TimeUnit.MINUTES)
  void everyClaimIsAssessedOverRepeatsDisorderAndAFailure(String backend, @TempDir Path folder)
      throws Exception {
    GeneratedRecords records = new GeneratedRecords(SEED, CLAIMS);
    Collected<Publication> leaves = new Collected<>("leaves", Publication.class);
    Collected<Publication> roots = new Collected<>("roots", Publication.class);
    Collected<DeadLetter> deadLetters = new Collected<>("dead-letters", DeadLetter.class);
    FailOnce.FAILED.set(false);
    StreamExecutionEnvironment environment = environment(backend, folder);
    DataStream<EventRecord> source =
        environment
            .fromSource(
                new DataGeneratorSource<>(
                    records,
                    records.count(),
                    RateLimiterStrategy.perCheckpoint(RECORDS_PER_CHECKPOINT),
                    CompactType.EVENT_RECORD),
                WatermarkStrategy.noWatermarks(),
                "records")
            .uid("records")
            .map(new FailOnce())
            .returns(CompactType.EVENT_RECORD)
            .uid("fail-once");

    define(
        environment,
        source,
        new Outputs(leaves, roots, new Collected<>("postings", Publication.class), deadLetters));
    environment.execute();

    assertThat(FailOnce.FAILED).isTrue();
    List<Publication> all = new ArrayList<>(leaves.records());
    all.addAll(roots.records());
    Map<String, TransactionState> latest = new HashMap<>();
    new Published(all)
        .states()
        .forEach(state -> latest.put(state.getTransactionId(), Published.timeless(state)));
    List<AssessedTransaction> expected =
        new StraightPipeline().arrive(GeneratedRecords.events(SEED, CLAIMS)).assessed();
    assertThat(expected).hasSize(4 * CLAIMS);
    assertThat(latest).hasSameSizeAs(expected);
    for (AssessedTransaction one : expected) {
      assertThat(latest.get(one.id().toString()))
          .isEqualTo(Published.timeless(TransactionStates.of(one)));
    }
    assertThat(deadLetters.records())
        .isNotEmpty()
        .allSatisfy(
            letter ->
                assertThat(letter.headers()).containsEntry(DeadLetterHeaders.REASON, "not-framed"));
  }

  @Test
  @Timeout(value = 1, unit = TimeUnit.MINUTES)
  void endOfTheInputIsNoTime(@TempDir Path folder) throws Exception {
    Collected<Publication> leaves = new Collected<>("submitted", Publication.class);
    StreamExecutionEnvironment environment = environment("hashmap", folder);
    define(
        environment,
        environment
            .fromSource(
                new DataGeneratorSource<>(new Submissions(SEED), CLAIMS, CompactType.EVENT_RECORD),
                WatermarkStrategy.noWatermarks(),
                "submissions")
            .uid("submissions"),
        new Outputs(
            leaves,
            new Collected<>("none", Publication.class),
            new Collected<>("none", Publication.class),
            new Collected<>("none", DeadLetter.class)));
    environment.execute();

    assertThat(new Published(leaves.records()).states()).hasSize(CLAIMS);
    assertThat(new Published(leaves.records()).findings()).isEmpty();
  }

  @Test
  void everyOperatorIsNamedForItsStateAndNothingIsGeneric() {
    StreamExecutionEnvironment environment = StreamExecutionEnvironment.getExecutionEnvironment();
    RevenueTopology.configure(environment);
    define(
        environment,
        environment
            .fromSource(
                new DataGeneratorSource<>(
                    new GeneratedRecords(SEED, 1), 1, CompactType.EVENT_RECORD),
                WatermarkStrategy.noWatermarks(),
                "records")
            .uid("records"),
        new Outputs(
            new Collected<>("unused", Publication.class),
            new Collected<>("unused", Publication.class),
            new Collected<>("unused", Publication.class),
            new Collected<>("unused", DeadLetter.class)));

    assertThat(environment.getConfiguration().get(PipelineOptions.GENERIC_TYPES)).isFalse();
    assertThat(environment.getMaxParallelism()).isEqualTo(RevenueTopology.MAX_PARALLELISM);
    assertThat(environment.getStreamGraph(false).getStreamNodes())
        .allSatisfy(node -> assertThat(node.getTransformationUID()).isNotBlank());
  }

  private static void define(
      StreamExecutionEnvironment environment, DataStream<EventRecord> events, Outputs outputs) {
    EventClock clock =
        new EventClock(EventClock.Silence.EVENTS, Duration.ofMinutes(1), Clock.systemUTC());
    RevenueTopology.define(
        events, ruleInputs(environment), "mock://generated-records", clock, outputs);
  }

  /** The standard policy, no master data, no decisions. */
  private static RuleInputs ruleInputs(StreamExecutionEnvironment environment) {
    return new RuleInputs(
        source(environment, "policies", index -> Policy.standard().json(), Types.STRING),
        source(environment, "master-data", index -> "", Types.STRING)
            .filter(none -> false)
            .uid("no-master-data"),
        source(
                environment,
                "decisions",
                index -> new EventRecord(Topic.DECISIONS, 0, 0, 0, null, null),
                CompactType.EVENT_RECORD)
            .filter(none -> false)
            .uid("no-decisions"),
        null);
  }

  private static <T> DataStream<T> source(
      StreamExecutionEnvironment environment,
      String name,
      GeneratorFunction<Long, T> values,
      TypeInformation<T> type) {
    return environment
        .fromSource(
            new DataGeneratorSource<>(values, 1, type), WatermarkStrategy.noWatermarks(), name)
        .uid(name);
  }

  private static StreamExecutionEnvironment environment(String backend, Path folder) {
    StreamExecutionEnvironment environment = StreamExecutionEnvironment.getExecutionEnvironment();
    environment.configure(
        new Configuration()
            .set(StateBackendOptions.STATE_BACKEND, backend)
            .set(CheckpointingOptions.CHECKPOINTS_DIRECTORY, folder.toUri().toString())
            .set(CheckpointingOptions.CHECKPOINTING_INTERVAL, Duration.ofMillis(50))
            .set(RestartStrategyOptions.RESTART_STRATEGY, "fixed-delay")
            .set(RestartStrategyOptions.RESTART_STRATEGY_FIXED_DELAY_DELAY, Duration.ofMillis(10))
            .set(RestartStrategyOptions.RESTART_STRATEGY_FIXED_DELAY_ATTEMPTS, 2));
    RevenueTopology.configure(environment);
    environment.setParallelism(2);
    return environment;
  }

  /** The first event of each claim. */
  private static final class Submissions implements GeneratorFunction<Long, EventRecord> {
    @Serial private static final long serialVersionUID = 1L;

    private final long seed;
    private transient TestRegistry registry;

    Submissions(long seed) {
      this.seed = seed;
    }

    @Override
    public void open(SourceReaderContext context) {
      registry = new TestRegistry("generated-records");
    }

    @Override
    public EventRecord map(Long claim) {
      byte[] value = registry.encode(new ClaimEvents(seed).step(claim, 0));
      return new EventRecord(Topic.CLAIMS, 0, claim, 0, new byte[0], value);
    }
  }
}
