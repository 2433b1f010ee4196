package io.throughline.revenue;

import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.transaction.AssessedTransaction;
import io.throughline.wire.DeadLetter;
import io.throughline.wire.DeadLetterHeaders;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.connector.source.util.ratelimit.RateLimiterStrategy;
import org.apache.flink.configuration.CheckpointingOptions;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.PipelineOptions;
import org.apache.flink.configuration.RestartStrategyOptions;
import org.apache.flink.configuration.StateBackendOptions;
import org.apache.flink.connector.datagen.source.DataGeneratorSource;
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

  private static final int CLAIMS = 300;
  private static final int RECORDS_PER_CHECKPOINT = 400;

  @ParameterizedTest
  @ValueSource(strings = {"hashmap", "rocksdb"})
  @Timeout(value = 3, unit = TimeUnit.MINUTES)
  void everyClaimIsAssessedOverRepeatsDisorderAndAFailure(String backend, @TempDir Path folder)
      throws Exception {
    GeneratedRecords records = new GeneratedRecords(3, CLAIMS);
    Collected<AssessedTransaction> transactions =
        new Collected<>("transactions", AssessedTransaction.class);
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

    RevenueTopology.define(source, "mock://generated-records", transactions, deadLetters);
    environment.execute();

    assertThat(FailOnce.FAILED).isTrue();
    Map<UUID, AssessedTransaction> latest = new HashMap<>();
    transactions.records().forEach(state -> latest.put(state.id(), state));
    assertThat(latest).hasSize(CLAIMS);
    ClaimEvents events = new ClaimEvents(3);
    for (int claim = 0; claim < CLAIMS; claim++) {
      AssessedTransaction expected = KeyedFacts.expected(events.history(claim));
      assertThat(latest.get(expected.id())).isEqualTo(expected);
    }
    assertThat(deadLetters.records())
        .isNotEmpty()
        .allSatisfy(
            letter ->
                assertThat(letter.headers()).containsEntry(DeadLetterHeaders.REASON, "not-framed"));
  }

  @Test
  void everyOperatorIsNamedForItsStateAndNothingIsGeneric() {
    StreamExecutionEnvironment environment = StreamExecutionEnvironment.getExecutionEnvironment();
    RevenueTopology.configure(environment);
    RevenueTopology.define(
        environment
            .fromSource(
                new DataGeneratorSource<>(new GeneratedRecords(3, 1), 1, CompactType.EVENT_RECORD),
                WatermarkStrategy.noWatermarks(),
                "records")
            .uid("records"),
        "mock://generated-records",
        new Collected<>("unused", AssessedTransaction.class),
        new Collected<>("unused", DeadLetter.class));

    assertThat(environment.getConfiguration().get(PipelineOptions.GENERIC_TYPES)).isFalse();
    assertThat(environment.getMaxParallelism()).isEqualTo(RevenueTopology.MAX_PARALLELISM);
    assertThat(environment.getStreamGraph(false).getStreamNodes())
        .allSatisfy(node -> assertThat(node.getTransformationUID()).isNotBlank());
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
}
