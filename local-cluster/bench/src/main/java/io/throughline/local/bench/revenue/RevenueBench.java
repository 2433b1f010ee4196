package io.throughline.local.bench.revenue;

import io.throughline.events.RevenueEvent;
import io.throughline.events.Topic;
import io.throughline.local.bench.broker.BenchRegistry;
import io.throughline.local.bench.history.Load;
import io.throughline.local.bench.measure.Meter;
import io.throughline.local.bench.measure.Profile;
import io.throughline.wire.AvroEncoder;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Measures the revenue job in this JVM, next to floors. */
@Command(name = "revenue", mixinStandardHelpOptions = true, showDefaultValues = true)
public final class RevenueBench implements Callable<Integer> {
  @Option(
      names = "--accounts",
      defaultValue = "100000",
      description = "Accounts that begin while it is measured, ten events for each.")
  private long accounts;

  @Option(
      names = "--open-transactions",
      defaultValue = "50000",
      description = "Accounts and claims that are open when measuring begins.")
  private long openTransactions;

  @Option(names = "--seed", defaultValue = "1", description = "Of the generated events.")
  private long seed;

  @Option(names = "--rounds", defaultValue = "4", description = "How often all are measured.")
  private int rounds;

  @Option(
      names = "--contenders",
      split = ",",
      defaultValue = "floor_heap,heap,floor_rocksdb,rocksdb",
      description = "Which: ${COMPLETION-CANDIDATES}.")
  private List<Contender> contenders;

  @Option(
      names = "--streams-libraries",
      description = "Folder of Kafka Streams, for the contender of that name.")
  private Path streamsLibraries;

  @Option(names = "--parallelism", defaultValue = "2", description = "Instances of each operator.")
  private int parallelism;

  @Option(
      names = "--bootstrap-servers",
      description = "Broker of the bench alone; without it records come from memory.")
  private String bootstrapServers;

  @Option(names = "--broker-pid", description = "The broker's process, for its CPU time.")
  private Long brokerPid;

  @Option(names = "--folder", description = "For checkpoints.")
  private Path folder;

  @Option(names = "--checkpoint-seconds", defaultValue = "10", description = "Between checkpoints.")
  private int checkpointSeconds;

  @Option(names = "--profile", description = "Folder for flight recordings of what is measured.")
  private Path profile;

  @Spec private CommandSpec spec;

  private RevenueBench() {}

  /** Runs it. */
  public static void main(String[] args) {
    System.exit(
        new CommandLine(new RevenueBench())
            .setCaseInsensitiveEnumValuesAllowed(true)
            .execute(args));
  }

  @Override
  public Integer call() throws Exception {
    PrintWriter out = spec.commandLine().getOut();
    BenchRegistry.register();
    AvroEncoder<RevenueEvent> encoder = BenchRegistry.encoder(Topic.CLAIMS);
    Load load = new Load(seed, openTransactions, accounts, false, encoder::encode);
    Report report = new Report(out, parallelism, rounds);
    long measured = load.records() - load.warmUp();
    ProcessHandle broker = brokerPid == null ? null : ProcessHandle.of(brokerPid).orElseThrow();
    try (Ground ground = ground(load);
        StreamsProcess streams = streams(load.warmUp(), measured)) {
      report.begin(ground, load, contenders);
      RevenueJobRun run = new RevenueJobRun(ground, load.masterData(), parallelism);
      for (int round = 1; round <= rounds; round++) {
        report.round(round);
        for (Contender contender : contenders) {
          Meter.Watcher watcher = report.watcher(new Profile(profile(contender, round)));
          Meter.Plan plan = new Meter.Plan(load.warmUp(), measured, broker, watcher);
          report.add(
              contender,
              contender == Contender.STREAMS ? streams.measure() : run.of(contender, plan));
        }
      }
    }
    report.end();
    return CommandLine.ExitCode.OK;
  }

  /** Null when it is no contender. */
  private StreamsProcess streams(long warmUp, long measured) throws IOException {
    if (!contenders.contains(Contender.STREAMS)) {
      return null;
    }
    if (bootstrapServers == null || streamsLibraries == null) {
      throw new CommandLine.ParameterException(
          spec.commandLine(), "streams needs a broker and --streams-libraries");
    }
    return new StreamsProcess(
        streamsLibraries,
        List.of(
            "--bootstrap-servers=" + bootstrapServers,
            "--broker-pid=" + brokerPid,
            "--from=" + TaggedRecords.TOPIC,
            "--to=" + CountSerialization.TOPIC,
            "--folder=" + folder.resolve("streams"),
            "--threads=" + parallelism,
            "--warm-up=" + warmUp,
            "--measured=" + measured));
  }

  private Path profile(Contender contender, int round) {
    return profile == null
        ? null
        : profile.resolve("%s-%d.jfr".formatted(contender.title().replace(' ', '-'), round));
  }

  private Ground ground(Load load) {
    if (bootstrapServers == null) {
      return new InMemory(load);
    }
    OverKafka kafka =
        new OverKafka(bootstrapServers, parallelism, folder, Duration.ofSeconds(checkpointSeconds));
    kafka.write(load);
    return kafka;
  }
}
