package io.throughline.local;

import io.throughline.events.Topic;
import io.throughline.events.TopicNames;
import io.throughline.local.config.ClusterConfig;
import io.throughline.local.config.Setting;
import io.throughline.local.flink.Job;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The jobs that the cluster runs, upstream first. */
final class Pipeline {
  private static final String REVENUE = "revenue";

  private final Path jars;
  private final int parallelism;
  private final List<String> kafka;

  private Pipeline(Installation installation, ClusterConfig config, Endpoints endpoints) {
    this.jars = installation.dist(Installation.Dist.LAUNCHER).resolve("jobs");
    this.parallelism = config.get(Setting.FLINK_PARALLELISM);
    this.kafka =
        List.of(
            "--bootstrap-servers", endpoints.bootstrapServers(),
            "--schema-registry", endpoints.schemaRegistry().toString());
  }

  static List<Job> jobs(Installation installation, RunDirectory run, ClusterConfig config) {
    Endpoints endpoints = Endpoints.of(config);
    Pipeline pipeline = new Pipeline(installation, config, endpoints);
    return List.of(
        pipeline.job(
            "ingest",
            "--watch",
            run.inbox().toString(),
            "--backfill",
            run.backfill().toString(),
            "--backfill-rate",
            config.get(Setting.INGEST_BACKFILL_RATE) + "kb",
            "--mapping",
            installation.mappings().toString(),
            "--mapping",
            run.mappings().toString(),
            "--raw-topic",
            Topic.RAW.topicName(),
            "--token-key-file",
            run.tokenKey().toString()),
        pipeline.job(REVENUE, "--decision-key-file", run.decisionKey().toString()),
        pipeline.job("index", "--elasticsearch", endpoints.elasticsearch().toString()));
  }

  /**
   * The revenue job once more, over the events of a replay.
   *
   * @param name of the job, and its consumer group
   */
  static Job replay(
      Installation installation,
      RunDirectory run,
      ClusterConfig config,
      String name,
      TopicNames topics) {
    Pipeline pipeline = new Pipeline(installation, config, Endpoints.of(config));
    return pipeline
        .job(
            REVENUE,
            "--decision-key-file",
            run.decisionKey().toString(),
            "--topic-prefix",
            topics.prefix(),
            "--group-id",
            name,
            "--clock",
            "EVENTS",
            "--idle-after",
            "1")
        .named(name);
  }

  private Job job(String name, String... more) {
    List<String> arguments = new ArrayList<>(kafka);
    arguments.addAll(List.of(more));
    return new Job(name, jars.resolve(name + ".jar"), parallelism, arguments);
  }
}
