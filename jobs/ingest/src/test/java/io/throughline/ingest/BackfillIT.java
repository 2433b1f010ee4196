package io.throughline.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.throughline.events.IngestReceipt;
import io.throughline.events.Topic;
import io.throughline.ingest.IngestTopology.Lane;
import io.throughline.ingest.folder.BytesPerSecond;
import io.throughline.ingest.folder.FolderSplit;
import io.throughline.ingest.folder.WatchedFolderSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.flink.api.connector.source.util.ratelimit.GatedRateLimiter;
import org.apache.flink.api.connector.source.util.ratelimit.RateLimiterStrategy;
import org.apache.flink.configuration.CheckpointingOptions;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.PipelineOptions;
import org.apache.flink.configuration.RestartStrategyOptions;
import org.apache.flink.configuration.StateRecoveryOptions;
import org.apache.flink.core.execution.JobClient;
import org.apache.flink.core.execution.SavepointFormatType;
import org.apache.flink.runtime.testutils.MiniClusterResourceConfiguration;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.test.junit5.MiniClusterExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** History and live files side by side. */
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class BackfillIT {
  @RegisterExtension
  static final MiniClusterExtension CLUSTER =
      new MiniClusterExtension(
          new MiniClusterResourceConfiguration.Builder()
              .setNumberTaskManagers(1)
              .setNumberSlotsPerTaskManager(2)
              .build());

  private static final Duration DEADLINE = Duration.ofMinutes(2);
  private static final int PARALLELISM = 2;
  private static final int FILES = 2_500;

  /** Bytes of history that may be read between two checkpoints: some four files. */
  private static final int BETWEEN_CHECKPOINTS = 6_000;

  /** A live file needs two looks into its folder and a checkpoint or two: far less than this. */
  private static final int FILES_MEANWHILE = 400;

  private static final RateLimiterStrategy<FolderSplit> UNLIMITED =
      new BytesPerSecond(Long.MAX_VALUE);

  @TempDir private Path root;
  private Path live;
  private Path history;

  @BeforeEach
  void makeFolders() throws IOException {
    live = Files.createDirectory(root.resolve("live"));
    history = Files.createDirectory(root.resolve("history"));
    CommittedRecords.reset(false);
  }

  /**
   * The rate is counted in checkpoints here, so that what is asserted holds on a machine of any
   * speed: by its files, not by its time, the live file overtakes the history that waits.
   */
  @Test
  void aLiveFileIsThroughBeforeTheHistoryThatWaits() throws Exception {
    for (int i = 0; i < FILES; i++) {
      write(history, "h%04d.x12".formatted(i));
    }
    StreamExecutionEnvironment environment = environment(new Configuration());
    define(
        environment,
        false,
        parallelism -> new GatedRateLimiter<>(BETWEEN_CHECKPOINTS / parallelism));
    JobClient job = environment.executeAsync();
    try {
      await().atMost(DEADLINE).until(() -> receipts(history) >= 20);
      long before = receipts(history);
      write(live, "today.x12");
      await().atMost(DEADLINE).until(() -> receipts(live) == 1);
      long after = receipts(history);

      assertThat(after).as("history goes on meanwhile").isGreaterThan(before);
      assertThat(after - before).isLessThan(FILES_MEANWHILE);
      assertThat(after).as("most of it still waits").isLessThan(FILES - FILES_MEANWHILE);
    } finally {
      job.cancel().get();
    }
  }

  @Test
  void bothAreReadWholeAndOnceOverAFailure() throws Exception {
    for (int i = 0; i < 300; i++) {
      write(history, "h%04d.x12".formatted(i));
      write(live, "l%04d.x12".formatted(i));
    }
    CommittedRecords.reset(true);
    StreamExecutionEnvironment environment = environment(new Configuration());
    define(environment, true, new BytesPerSecond(1_000_000));
    environment.execute();

    assertThat(CommittedRecords.hasFailed()).isTrue();
    assertThat(uris()).hasSize(600).doesNotHaveDuplicates();
  }

  /** What ran before there was history goes on where it was when history is added. */
  @Test
  void aSavepointOfTheLiveLaneAloneIsTakenOn() throws Exception {
    write(live, "before.x12");
    StreamExecutionEnvironment without = environment(new Configuration());
    IngestTopology.define(without, List.of(liveLane(false)));
    JobClient first = without.executeAsync();
    await().atMost(DEADLINE).until(() -> receipts(live) == 1);
    String savepoint =
        first
            .stopWithSavepoint(
                false, root.resolve("savepoints").toUri().toString(), SavepointFormatType.CANONICAL)
            .get();

    write(history, "old.x12");
    write(live, "after.x12");
    StreamExecutionEnvironment with =
        environment(new Configuration().set(StateRecoveryOptions.SAVEPOINT_PATH, savepoint));
    define(with, true, UNLIMITED);
    with.execute();

    assertThat(uris())
        .containsExactlyInAnyOrder(
            live.resolve("before.x12").toUri().toString(),
            live.resolve("after.x12").toUri().toString(),
            history.resolve("old.x12").toUri().toString());
  }

  private void define(
      StreamExecutionEnvironment environment,
      boolean bounded,
      RateLimiterStrategy<FolderSplit> rate) {
    WatchedFolderSource slow =
        new WatchedFolderSource(
            List.of(history.toString()), Duration.ofMillis(50), bounded, new TestIngestion(), rate);
    IngestTopology.define(
        environment,
        List.of(liveLane(bounded), new Lane("backfill-folders", slow, new CommittedRecords())));
  }

  private Lane liveLane(boolean bounded) {
    WatchedFolderSource source =
        new WatchedFolderSource(
            List.of(live.toString()), Duration.ofMillis(50), bounded, new TestIngestion());
    return new Lane("watched-folders", source, new CommittedRecords());
  }

  private static void write(Path folder, String name) throws IOException {
    Files.writeString(
        folder.resolve(name), Interchange.of837("CLM*" + name.replace(".x12", "") + "*1"));
  }

  private static long receipts(Path folder) {
    return uris().stream().filter(uri -> uri.startsWith(folder.toUri().toString())).count();
  }

  /** Of the receipts. */
  private static List<String> uris() {
    return CommittedRecords.records().stream()
        .filter(outgoing -> outgoing.topic() == Topic.RECEIPTS)
        .map(TestIngestion::receipt)
        .map(IngestReceipt::getUri)
        .toList();
  }

  private static StreamExecutionEnvironment environment(Configuration more) {
    Configuration configuration =
        new Configuration(more)
            .set(PipelineOptions.GENERIC_TYPES, false)
            .set(PipelineOptions.OBJECT_REUSE, true)
            .set(CheckpointingOptions.CHECKPOINTING_INTERVAL, Duration.ofMillis(20))
            .set(RestartStrategyOptions.RESTART_STRATEGY, "fixed-delay")
            .set(RestartStrategyOptions.RESTART_STRATEGY_FIXED_DELAY_DELAY, Duration.ofMillis(10))
            .set(RestartStrategyOptions.RESTART_STRATEGY_FIXED_DELAY_ATTEMPTS, 1);
    StreamExecutionEnvironment environment =
        StreamExecutionEnvironment.getExecutionEnvironment(configuration);
    environment.setParallelism(PARALLELISM);
    return environment;
  }
}
