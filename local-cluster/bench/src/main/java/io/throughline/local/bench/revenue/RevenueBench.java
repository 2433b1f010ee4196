package io.throughline.local.bench.revenue;

import io.throughline.events.RevenueEvent;
import io.throughline.events.Topic;
import io.throughline.wire.AvroEncoder;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Measures the revenue job in this JVM, next to a floor that reads, decodes and drops. */
@Command(name = "revenue", mixinStandardHelpOptions = true, showDefaultValues = true)
public final class RevenueBench implements Callable<Integer> {
  @Option(
      names = "--claims",
      defaultValue = "200000",
      description = "Claims of four events each; half of them are warm-up.")
  private int claims;

  @Option(names = "--seed", defaultValue = "1", description = "Of the generated events.")
  private long seed;

  @Option(names = "--rounds", defaultValue = "4", description = "How often all are measured.")
  private int rounds;

  @Option(names = "--parallelism", defaultValue = "1", description = "Instances of each operator.")
  private int parallelism;

  @Option(
      names = "--bootstrap-servers",
      description = "Broker of the bench alone; without it records come from memory.")
  private String bootstrapServers;

  @Option(names = "--checkpoints", description = "Folder for checkpoints.")
  private Path checkpoints;

  @Option(names = "--checkpoint-seconds", defaultValue = "5", description = "Between checkpoints.")
  private int checkpointSeconds;

  @Spec private CommandSpec spec;

  private RevenueBench() {}

  /** Runs it. */
  public static void main(String[] args) {
    System.exit(new CommandLine(new RevenueBench()).execute(args));
  }

  @Override
  public Integer call() throws Exception {
    PrintWriter out = spec.commandLine().getOut();
    Registry.register(Topic.CLAIMS, Topic.TRANSACTIONS);
    AvroEncoder<RevenueEvent> encoder = Registry.encoder(Topic.CLAIMS);
    EncodedEvents events = new EncodedEvents(seed, claims, encoder::encode);
    Ground ground = ground(events);
    Report report = new Report(out, events.claims());
    report.begin(ground, events.records());
    JobRun run = new JobRun(ground, events.records(), parallelism);
    for (int round = 1; round <= rounds; round++) {
      report.round(round);
      for (Contender contender : Contender.values()) {
        report.add(run.of(contender));
      }
    }
    report.end();
    return CommandLine.ExitCode.OK;
  }

  private Ground ground(EncodedEvents events) {
    if (bootstrapServers == null) {
      return new InMemory(events);
    }
    OverKafka kafka =
        new OverKafka(bootstrapServers, checkpoints, Duration.ofSeconds(checkpointSeconds));
    kafka.write(events, parallelism);
    return kafka;
  }
}
