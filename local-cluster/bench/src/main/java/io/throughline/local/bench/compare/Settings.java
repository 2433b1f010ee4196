package io.throughline.local.bench.compare;

import io.throughline.events.RevenueEvent;
import io.throughline.events.Topic;
import io.throughline.local.bench.broker.BenchRegistry;
import io.throughline.local.bench.history.Load;
import io.throughline.local.bench.measure.Meter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;

/** What all contenders are told alike, each in a JVM of its own. */
public final class Settings {
  @Option(names = "--accounts", defaultValue = "200000")
  private long accounts;

  @Option(names = "--open-transactions", defaultValue = "50000")
  private long openTransactions;

  @Option(names = "--seed", defaultValue = "1")
  private long seed;

  @Option(names = "--parallelism", defaultValue = "2")
  private int parallelism;

  @Option(names = "--checkpoint-seconds", defaultValue = "10")
  private int checkpointSeconds;

  @Option(names = "--bootstrap-servers", required = true)
  private String bootstrapServers;

  @Option(names = "--broker-pid", required = true)
  private long brokerPid;

  @Option(names = "--folder", required = true)
  private Path folder;

  /** Where its own output and state go, apart from that of runs before. */
  @Option(names = "--run", defaultValue = "0")
  private int run;

  /** The claims topic's events. */
  public Load load() {
    BenchRegistry.register();
    return new Load(
        seed,
        openTransactions,
        accounts,
        true,
        BenchRegistry.<RevenueEvent>encoder(Topic.CLAIMS)::encode);
  }

  /** Over the load. */
  public Meter.Plan plan() {
    Load load = load();
    return new Meter.Plan(
        load.warmUp(),
        load.records() - load.warmUp(),
        ProcessHandle.of(brokerPid).orElseThrow(),
        Meter.Watcher.SILENT);
  }

  /** Instances of each operator, partitions of each topic. */
  public int parallelism() {
    return parallelism;
  }

  /** Between checkpoints or commits. */
  public int checkpointSeconds() {
    return checkpointSeconds;
  }

  /** Of the broker. */
  public String bootstrapServers() {
    return bootstrapServers;
  }

  /** Room for state and checkpoints of this run. */
  public Path folder() {
    return folder.resolve("run-" + run);
  }

  /** A name that no run before had. */
  public String runName() {
    return "compare-" + run;
  }

  /** The same for another process. */
  List<String> arguments(int nextRun) {
    return new ArrayList<>(
        List.of(
            "--accounts", Long.toString(accounts),
            "--open-transactions", Long.toString(openTransactions),
            "--seed", Long.toString(seed),
            "--parallelism", Integer.toString(parallelism),
            "--checkpoint-seconds", Integer.toString(checkpointSeconds),
            "--bootstrap-servers", bootstrapServers,
            "--broker-pid", Long.toString(brokerPid),
            "--folder", folder.toString(),
            "--run", Integer.toString(nextRun)));
  }
}
