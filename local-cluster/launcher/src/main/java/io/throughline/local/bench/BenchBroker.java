package io.throughline.local.bench;

import io.throughline.local.Installation;
import io.throughline.local.Progress;
import io.throughline.local.RunDirectory;
import io.throughline.local.config.ClusterConfig;
import io.throughline.local.server.KafkaServer;
import io.throughline.local.server.Part;
import io.throughline.local.server.Servers;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A Kafka of a benchmark's own, on free ports and in a temporary folder that goes with it: what a
 * cluster holds neither disturbs the figures nor is disturbed. Also when the command is broken off,
 * nothing is left.
 */
public final class BenchBroker implements AutoCloseable {
  private final Servers servers;
  private final RunDirectory run;
  private final ClaimedPorts ports;
  private final String address;
  private final Thread brokenOff = new Thread(this::end, "bench-broken-off");

  private BenchBroker(Installation installation, RunDirectory run, ClaimedPorts ports)
      throws IOException {
    ClusterConfig config = ClusterConfig.read(installation.config(), ports.offset());
    KafkaServer kafka = new KafkaServer(installation, run, config);
    this.servers = new Servers(List.of(new Part(kafka, run, config)));
    this.run = run;
    this.ports = ports;
    this.address = kafka.address();
  }

  /**
   * Starts it and waits until it serves.
   *
   * @throws IOException naming what failed, with the end of its log
   */
  public static BenchBroker start(Installation installation, Progress progress)
      throws IOException, InterruptedException {
    ClaimedPorts ports = ClaimedPorts.first(installation);
    RunDirectory run = new RunDirectory(Files.createTempDirectory("throughline-bench-"));
    run.begin(ports.offset());
    BenchBroker broker = new BenchBroker(installation, run, ports);
    Runtime.getRuntime().addShutdownHook(broker.brokenOff);
    boolean started = false;
    try {
      broker.servers.start(progress);
      started = true;
      return broker;
    } finally {
      if (!started) {
        broker.close();
      }
    }
  }

  /** For {@code bootstrap.servers}. */
  public String address() {
    return address;
  }

  /**
   * Its process, for its CPU time.
   *
   * @throws IOException when it runs no more
   */
  public ProcessHandle process() throws IOException {
    return servers
        .parts()
        .getFirst()
        .process()
        .orElseThrow(() -> new IOException("The broker ended"));
  }

  /** Room for what else the benchmark writes; deleted with the broker. */
  public Path scratch() {
    return run.home("scratch");
  }

  /** Stops it and deletes what it wrote. */
  @Override
  public void close() {
    try {
      Runtime.getRuntime().removeShutdownHook(brokenOff);
    } catch (IllegalStateException e) {
      // Shutting down: the hook does it.
      return;
    }
    end();
  }

  private void end() {
    try {
      servers.stop(Progress.SILENT);
      run.delete();
      ports.close();
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot tidy up " + run.root(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
