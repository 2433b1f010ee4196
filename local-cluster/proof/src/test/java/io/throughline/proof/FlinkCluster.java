package io.throughline.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.throughline.revenue.RevenueJob;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.configuration.CheckpointingOptions;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.RestartStrategyOptions;
import org.apache.flink.configuration.StateBackendOptions;
import org.apache.flink.configuration.StateRecoveryOptions;
import org.apache.flink.core.execution.JobClient;
import org.apache.flink.core.execution.SavepointFormatType;
import org.apache.flink.metrics.Gauge;
import org.apache.flink.runtime.client.JobStatusMessage;
import org.apache.flink.runtime.minicluster.MiniCluster;
import org.apache.flink.runtime.minicluster.MiniClusterConfiguration;
import org.apache.flink.runtime.testutils.InMemoryReporter;

/** A Flink cluster in this JVM on which the revenue job runs as it is. */
final class FlinkCluster {
  private static final int TASK_MANAGERS = 2;
  private static final int SLOTS_OF_EACH = 2;
  private static final Duration CHECKPOINT_INTERVAL = Duration.ofMillis(200);
  private static final Duration RESTART_DELAY = Duration.ofMillis(100);
  private static final int RESTARTS = 20;
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private final InMemoryReporter metrics = InMemoryReporter.create();
  private final MiniCluster cluster;
  private final List<Integer> taskManagers = new ArrayList<>();
  private int begun;

  FlinkCluster() throws Exception {
    cluster =
        new MiniCluster(
            new MiniClusterConfiguration.Builder()
                .setConfiguration(metrics.addToConfiguration(new Configuration()))
                .setNumTaskManagers(TASK_MANAGERS)
                .setNumSlotsPerTaskManager(SLOTS_OF_EACH)
                .withRandomPorts()
                .build());
    cluster.start();
    for (begun = 0; begun < TASK_MANAGERS; begun++) {
      taskManagers.add(begun);
    }
  }

  /**
   * How a job runs.
   *
   * @param stateBackend hashmap or rocksdb
   * @param folder for checkpoints and savepoints
   */
  record Ground(String stateBackend, Path folder) {
    private Configuration settings() {
      return new Configuration()
          .set(StateBackendOptions.STATE_BACKEND, stateBackend)
          .set(CheckpointingOptions.CHECKPOINTS_DIRECTORY, folder.toUri().toString())
          .set(CheckpointingOptions.CHECKPOINTING_INTERVAL, CHECKPOINT_INTERVAL)
          .set(CheckpointingOptions.INCREMENTAL_CHECKPOINTS, true)
          .set(RestartStrategyOptions.RESTART_STRATEGY, "fixed-delay")
          .set(RestartStrategyOptions.RESTART_STRATEGY_FIXED_DELAY_DELAY, RESTART_DELAY)
          .set(RestartStrategyOptions.RESTART_STRATEGY_FIXED_DELAY_ATTEMPTS, RESTARTS);
    }
  }

  /** Starts the job. */
  JobClient start(Ground ground, List<String> arguments) throws Exception {
    return start(ground.settings(), arguments);
  }

  /** Starts the job from where it stopped. */
  JobClient start(Ground ground, List<String> arguments, String savepoint) throws Exception {
    return start(ground.settings().set(StateRecoveryOptions.SAVEPOINT_PATH, savepoint), arguments);
  }

  private JobClient start(Configuration settings, List<String> arguments) throws Exception {
    try (Submission submission = new Submission(cluster, settings)) {
      RevenueJob.main(arguments.toArray(String[]::new));
      return submission.client();
    }
  }

  /** Ends a task manager that runs the job, and starts another one in its place. */
  void killTaskManager() throws Exception {
    cluster.terminateTaskManager(taskManagers.removeFirst()).get();
    cluster.startTaskManager();
    taskManagers.add(begun++);
  }

  /** Stops the job for a time and gives the savepoint. */
  static String suspend(JobClient job, Ground ground) throws Exception {
    return stop(job, false, ground);
  }

  /** Ends the job after what it had put off. Everything that it said is committed then. */
  static void finish(JobClient job, Ground ground) throws Exception {
    stop(job, true, ground);
  }

  private static String stop(JobClient job, boolean drain, Ground ground) throws Exception {
    return job.stopWithSavepoint(
            drain, ground.folder().toUri().toString(), SavepointFormatType.CANONICAL)
        .get();
  }

  /** Waits until every deadline up to a time has been judged. */
  void awaitClock(JobClient job, Instant clock, int parallelism) {
    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () ->
                assertThat(clocks(job))
                    .hasSize(parallelism)
                    .allSatisfy(reached -> assertThat(reached).isAfterOrEqualTo(clock)));
  }

  private List<Instant> clocks(JobClient job) {
    return metrics.findMetrics(job.getJobID(), "assess roots.*throughline.clock").values().stream()
        .map(metric -> Instant.ofEpochMilli((Long) ((Gauge<?>) metric).getValue()))
        .toList();
  }

  /** Ends what a failed test left behind. */
  void cancelAll() throws Exception {
    for (JobStatusMessage job : cluster.listJobs().get()) {
      if (!job.getJobState().isGloballyTerminalState()) {
        cluster.cancelJob(job.getJobId()).get();
        cluster.requestJobResult(job.getJobId()).get();
      }
    }
  }

  /** Ends it. */
  void end() throws Exception {
    cluster.close();
  }
}
