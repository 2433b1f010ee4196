package io.throughline.local.bench.revenue;

import io.throughline.local.bench.broker.BenchRegistry;
import io.throughline.local.bench.measure.Meter;
import io.throughline.reference.ReferenceData;
import java.nio.file.Path;
import java.time.Duration;

/** The job with state in RocksDB over Kafka, without an end. */
public final class EndlessJob {
  private EndlessJob() {}

  /**
   * Runs it in this JVM until that ends.
   *
   * @param bootstrapServers of a broker that has {@link EventTopic} and nothing else to do
   * @param parallelism instances of each operator, partitions of each topic
   * @param folder for checkpoints
   * @param masterData by which it posts
   * @throws Exception the job's own when it fails
   */
  public static void run(
      String bootstrapServers,
      int parallelism,
      Path folder,
      Duration checkpointInterval,
      ReferenceData masterData)
      throws Exception {
    BenchRegistry.register();
    try (OverKafka kafka =
        new OverKafka(bootstrapServers, parallelism, folder, checkpointInterval)) {
      new RevenueJobRun(kafka, masterData, parallelism).of(Contender.ROCKSDB, Meter.Plan.none());
    }
  }
}
