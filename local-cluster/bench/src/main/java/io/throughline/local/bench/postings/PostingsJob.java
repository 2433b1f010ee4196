package io.throughline.local.bench.postings;

import io.throughline.local.bench.revenue.EndlessJob;
import io.throughline.local.bench.revenue.EventTopic;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Makes the topics, and runs the revenue job until this JVM is ended. */
@Command(name = "postings-job")
public final class PostingsJob implements Callable<Integer> {
  @Mixin private SteadyLoad load;

  @Option(names = "--bootstrap-servers", required = true)
  private String bootstrapServers;

  @Option(names = "--folder", required = true, description = "For checkpoints.")
  private Path folder;

  @Option(names = "--parallelism", required = true, description = "Instances of each operator.")
  private int parallelism;

  private PostingsJob() {}

  /** Runs it. */
  public static void main(String[] args) {
    System.exit(new CommandLine(new PostingsJob()).execute(args));
  }

  @Override
  public Integer call() throws Exception {
    new EventTopic(parallelism).create(bootstrapServers);
    EndlessJob.run(
        bootstrapServers,
        parallelism,
        folder,
        Duration.ofSeconds(load.checkpointSeconds()),
        load.masterData());
    return CommandLine.ExitCode.SOFTWARE;
  }
}
