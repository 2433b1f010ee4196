package io.throughline.local.bench.revenue;

import io.throughline.revenue.EventRecord;
import io.throughline.revenue.RevenueTopology;
import org.apache.flink.api.common.JobID;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.MemorySize;
import org.apache.flink.configuration.StateBackendOptions;
import org.apache.flink.configuration.TaskManagerOptions;
import org.apache.flink.runtime.checkpoint.AbstractCheckpointStats;
import org.apache.flink.runtime.checkpoint.CheckpointStatsSnapshot;
import org.apache.flink.runtime.jobgraph.JobGraph;
import org.apache.flink.runtime.minicluster.MiniCluster;
import org.apache.flink.runtime.minicluster.MiniClusterConfiguration;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** Runs one contender from start to end in a Flink inside this JVM. */
final class JobRun {
  private static final int MANAGED_MEBIBYTES = 256;

  private final Ground ground;
  private final int records;
  private final int parallelism;

  JobRun(Ground ground, int records, int parallelism) {
    this.ground = ground;
    this.records = records;
    this.parallelism = parallelism;
  }

  /** Measures a contender. */
  Measurement of(Contender contender) throws Exception {
    Configuration settings = settings(contender);
    JobGraph graph = graph(contender, settings);
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
      Meter.expect(records);
      flink.executeJobBlocking(graph);
      CheckpointStatsSnapshot checkpoints =
          flink.getArchivedExecutionGraph(graph.getJobID()).get().getCheckpointStatsSnapshot();
      return Meter.of(contender, checkpointBytes(checkpoints));
    } finally {
      flink.close();
    }
  }

  private Configuration settings(Contender contender) {
    Configuration settings =
        new Configuration()
            .set(StateBackendOptions.STATE_BACKEND, contender.stateBackend())
            .set(TaskManagerOptions.MANAGED_MEMORY_SIZE, MemorySize.ofMebiBytes(MANAGED_MEBIBYTES));
    settings.addAll(ground.settings());
    return settings;
  }

  private JobGraph graph(Contender contender, Configuration settings) {
    StreamExecutionEnvironment environment =
        StreamExecutionEnvironment.createLocalEnvironment(parallelism, settings);
    RevenueTopology.configure(environment);
    DataStream<EventRecord> stream = ground.records(environment);
    if (contender == Contender.FLOOR) {
      stream.sinkTo(new DecodeAndDrop()).uid("floor").setParallelism(stream.getParallelism());
    } else {
      RevenueTopology.define(stream, Registry.URL, ground.transactions(), ground.deadLetters());
    }
    return environment.getStreamGraph().getJobGraph(getClass().getClassLoader(), new JobID());
  }

  /** Full size of the largest: the last ones, since state only grows. */
  private static long checkpointBytes(CheckpointStatsSnapshot checkpoints) {
    return checkpoints == null
        ? 0
        : checkpoints.getHistory().getCheckpoints().stream()
            .mapToLong(AbstractCheckpointStats::getStateSize)
            .max()
            .orElse(0);
  }
}
