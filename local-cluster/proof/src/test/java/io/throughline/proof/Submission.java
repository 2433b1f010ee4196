package io.throughline.proof;

import java.util.List;
import java.util.Objects;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.core.execution.JobClient;
import org.apache.flink.runtime.minicluster.MiniCluster;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.graph.StreamGraph;
import org.apache.flink.test.util.MiniClusterPipelineExecutorServiceLoader;

/** Until it is closed, what a job's main method submits goes to a cluster in this JVM. */
final class Submission implements AutoCloseable {
  private final Environment environment;

  Submission(MiniCluster cluster, Configuration settings) {
    environment = new Environment(cluster, settings);
    Environment.use(environment);
  }

  /** The job that was submitted. */
  JobClient client() {
    return Objects.requireNonNull(environment.client, "no job was submitted");
  }

  @Override
  public void close() {
    Environment.useNone();
  }

  private static final class Environment extends StreamExecutionEnvironment {
    private JobClient client;

    Environment(MiniCluster cluster, Configuration settings) {
      super(
          new MiniClusterPipelineExecutorServiceLoader(cluster),
          MiniClusterPipelineExecutorServiceLoader.updateConfigurationForMiniCluster(
              settings, List.of(), List.of()),
          null);
    }

    static void use(Environment environment) {
      initializeContextEnvironment(unused -> environment);
    }

    static void useNone() {
      resetContextEnvironment();
    }

    @Override
    public JobClient executeAsync(StreamGraph graph) throws Exception {
      client = super.executeAsync(graph);
      return client;
    }
  }
}
