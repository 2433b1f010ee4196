package io.throughline.local.server;

import io.throughline.local.RunDirectory;
import io.throughline.local.config.ClusterConfig;
import io.throughline.local.config.Setting;
import io.throughline.local.process.BackgroundProcess;
import io.throughline.local.process.LogFiles;
import io.throughline.local.process.LogTail;
import io.throughline.local.process.PortOwner;
import io.throughline.local.process.Ports;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** A server of this cluster together with its process. */
public final class Part {
  private static final int TAIL_LINES = 25;
  private static final Duration PORT_PATIENCE = Duration.ofSeconds(5);
  private static final Duration POLL = Duration.ofMillis(50);

  private final Server server;
  private final ClusterConfig config;
  private final BackgroundProcess process;
  private final Path log;
  private final Path output;

  public Part(Server server, RunDirectory run, ClusterConfig config) {
    this.server = server;
    this.config = config;
    this.log = run.log(server.name());
    this.output = run.output(server.name());
    this.process = new BackgroundProcess(run.pidFile(server.name()), output);
  }

  /** What it is. */
  public Server server() {
    return server;
  }

  /** Where it logs. */
  public Path log() {
    return log;
  }

  /** Where to look when it fails: what it printed, then its log; at least one of them is there. */
  public List<Path> traces() {
    return List.of(output, log);
  }

  /** Its process, when it runs. */
  public Optional<ProcessHandle> process() throws IOException {
    return process.handle();
  }

  /** True when its process is alive, serving or not. */
  public boolean isRunning() throws IOException {
    return process.handle().isPresent();
  }

  /** True when it runs and serves. */
  public boolean isReady() throws IOException, InterruptedException {
    return isRunning() && server.isReady();
  }

  /**
   * Makes sure that its ports can be opened.
   *
   * @throws PortTakenException naming the first that cannot, by whom it is taken, and the remedy
   */
  public void checkPorts() throws IOException, InterruptedException {
    for (Setting port : server.ports()) {
      if (!becomesFree(config.get(port))) {
        throw PortTakenException.of(server, port, config);
      }
    }
  }

  /** A killed process may hold its ports a moment longer than it is seen: its threads end later. */
  private static boolean becomesFree(int port) throws IOException, InterruptedException {
    long deadline = System.nanoTime() + PORT_PATIENCE.toNanos();
    while (!Ports.isFree(port)) {
      if (PortOwner.of(port).isPresent() || System.nanoTime() - deadline > 0) {
        return false;
      }
      Thread.sleep(POLL);
    }
    return true;
  }

  /** Starts its process. Returns before it serves. */
  public void start() throws IOException, InterruptedException {
    LogFiles.begin(log);
    process.start(server.prepare());
  }

  /**
   * Stops its process.
   *
   * @return false when it did not end within the time and was killed
   */
  public boolean stop(Duration within) throws IOException, InterruptedException {
    return process.stop(within);
  }

  /** Ends its process as kill -9 does. */
  public void kill() throws IOException, InterruptedException {
    process.kill();
  }

  /** An error that ends with the tails of what it printed and logged. */
  PartFailedException failure(String what) throws IOException {
    StringBuilder message = new StringBuilder("%s %s.%n".formatted(server.title(), what));
    for (Path trace : traces()) {
      message.append("The end of %s:%n".formatted(trace));
      LogTail.of(trace, TAIL_LINES)
          .forEach(line -> message.append("    ").append(line).append('\n'));
    }
    return new PartFailedException(message.toString());
  }
}
