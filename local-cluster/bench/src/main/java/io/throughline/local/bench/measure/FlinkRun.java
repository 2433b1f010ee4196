package io.throughline.local.bench.measure;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.apache.flink.api.common.JobID;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.MemorySize;
import org.apache.flink.configuration.RestartStrategyOptions;
import org.apache.flink.configuration.TaskManagerOptions;
import org.apache.flink.runtime.jobgraph.JobGraph;
import org.apache.flink.runtime.jobmaster.JobResult;
import org.apache.flink.runtime.minicluster.MiniCluster;
import org.apache.flink.runtime.minicluster.MiniClusterConfiguration;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** Runs a job in a Flink inside this JVM until it has read all records. */
public final class FlinkRun {
  /** Shared by the RocksDBs of all tasks: what Flink leaves them in a TaskManager of 4 GB. */
  private static final int MANAGED_MEBIBYTES = 1024;

  private static final long LOOK_EVERY_MILLIS = 200;

  private final Configuration settings;
  private final int parallelism;
  private final Readable readable;

  /** What the job has published of postings, once a checkpoint is complete. */
  @FunctionalInterface
  public interface Readable {
    /** Waits for the output of the last checkpoint, and counts the postings of this job. */
    long postings();
  }

  /**
   * @param settings of Flink
   * @param readable null: there are no checkpoints; else one more is made when all is read, for its
   *     size, and for the postings that it publishes
   */
  public FlinkRun(Configuration settings, int parallelism, Readable readable) {
    this.settings =
        new Configuration(settings)
            .set(RestartStrategyOptions.RESTART_STRATEGY, "disable")
            .set(TaskManagerOptions.MANAGED_MEMORY_SIZE, MemorySize.ofMebiBytes(MANAGED_MEBIBYTES));
    this.parallelism = parallelism;
    this.readable = readable;
  }

  /**
   * Measures a job.
   *
   * @param job defines it
   * @throws IllegalStateException when other postings can be read than were written
   * @throws Exception the job's own when it fails
   */
  public Measurement measure(Meter.Plan plan, Consumer<StreamExecutionEnvironment> job)
      throws Exception {
    StreamExecutionEnvironment environment =
        StreamExecutionEnvironment.createLocalEnvironment(parallelism, settings);
    job.accept(environment);
    JobGraph graph =
        environment.getStreamGraph().getJobGraph(getClass().getClassLoader(), new JobID());
    MiniClusterConfiguration cluster =
        new MiniClusterConfiguration.Builder()
            .setConfiguration(settings)
            .setNumTaskManagers(1)
            .setNumSlotsPerTaskManager(parallelism)
            .withRandomPorts()
            .build();
    MiniCluster flink = new MiniCluster(cluster);
    try {
      flink.start();
      Meter.expect(plan);
      flink.submitJob(graph).get();
      return run(flink, graph.getJobID());
    } finally {
      flink.close();
    }
  }

  private Measurement run(MiniCluster flink, JobID job) throws Exception {
    CompletableFuture<JobResult> ended = flink.requestJobResult(job);
    while (!Meter.finished().await(LOOK_EVERY_MILLIS, TimeUnit.MILLISECONDS) && !ended.isDone()) {
      // A job that fails is noticed.
    }
    if (ended.isDone()) {
      ended.get().toJobExecutionResult(getClass().getClassLoader());
      return Meter.measurement();
    }
    long bytes = 0;
    if (readable != null) {
      bytes = checkpointBytes(flink, job);
      compare(Meter.postings(), readable.postings());
    }
    flink.cancelJob(job).get();
    ended.get();
    return Meter.measurement().withCheckpoint(bytes);
  }

  private static void compare(long written, long read) {
    if (written != read) {
      throw new IllegalStateException(
          "%,d postings were written, but %,d can be read".formatted(written, read));
    }
  }

  /** Its size in full, with the files that it shares with earlier ones. */
  private static long checkpointBytes(MiniCluster flink, JobID job) throws Exception {
    flink.triggerCheckpoint(job).get();
    return flink
        .getExecutionGraph(job)
        .get()
        .getCheckpointStatsSnapshot()
        .getHistory()
        .getLatestCompletedCheckpoint()
        .getStateSize();
  }
}
