package io.throughline.local.bench.compare;

import io.throughline.local.bench.broker.BenchRegistry;
import io.throughline.local.bench.measure.FlinkRun;
import io.throughline.local.bench.measure.Results;
import io.throughline.local.bench.revenue.RevenueJobRun;
import io.throughline.revenue.EventRecordDeserialization;
import io.throughline.revenue.Outputs;
import io.throughline.revenue.Publication;
import io.throughline.revenue.PublicationSerialization;
import io.throughline.revenue.RevenueTopology;
import io.throughline.wire.flink.ExactlyOnceSinks;
import java.time.Duration;
import java.util.concurrent.Callable;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.connector.sink2.Sink;
import org.apache.flink.configuration.CheckpointingOptions;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.StateBackendOptions;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** One run of a contender that runs on Flink. */
@Command(name = "flink-contender")
public final class FlinkContender implements Callable<Integer> {
  @Mixin private Settings settings;

  @Parameters(index = "0")
  private Contender contender;

  private FlinkContender() {}

  /** Runs it. */
  public static void main(String[] args) {
    System.exit(
        new CommandLine(new FlinkContender())
            .setCaseInsensitiveEnumValuesAllowed(true)
            .execute(args));
  }

  @Override
  public Integer call() throws Exception {
    var plan = settings.plan();
    Configuration flink =
        new Configuration()
            .set(StateBackendOptions.STATE_BACKEND, "rocksdb")
            .set(
                CheckpointingOptions.CHECKPOINTING_INTERVAL,
                Duration.ofSeconds(settings.checkpointSeconds()))
            .set(CheckpointingOptions.CHECKPOINT_STORAGE, "filesystem")
            .set(
                CheckpointingOptions.CHECKPOINTS_DIRECTORY, settings.folder().toUri().toString())
            .set(CheckpointingOptions.INCREMENTAL_CHECKPOINTS, true);
    System.out.println(
        Results.line(
            new FlinkRun(flink, settings.parallelism(), true).measure(plan, this::define)));
    return CommandLine.ExitCode.OK;
  }

  private void define(StreamExecutionEnvironment environment) {
    if (contender == Contender.SQL) {
      SqlJob.define(environment, settings);
      return;
    }
    RevenueTopology.configure(environment);
    RevenueJobRun.define(
        environment,
        environment
            .fromSource(
                MeteredSource.of(settings, new EventRecordDeserialization()),
                WatermarkStrategy.noWatermarks(),
                "claims")
            .uid("claims"),
        new Outputs(publications("leaves"), publications("roots"), RevenueJobRun.noDeadLetters()));
  }

  private Sink<Publication> publications(String name) {
    return ExactlyOnceSinks.to(
        settings.bootstrapServers(),
        settings.runName() + "-" + name,
        new PublicationSerialization(BenchRegistry.URL));
  }
}
