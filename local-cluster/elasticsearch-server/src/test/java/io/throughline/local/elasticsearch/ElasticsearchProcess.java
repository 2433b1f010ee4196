package io.throughline.local.elasticsearch;

import java.io.Closeable;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;

/**
 * A node of {@code target/dist} for tests: on free ports, with a home of its own, to be killed and
 * started again at will.
 */
public final class ElasticsearchProcess implements Closeable {
  private static final Duration START = Duration.ofSeconds(90);

  private static final Path JAVA = Path.of(System.getProperty("java.home"), "bin", "java");

  private final ElasticsearchCommand command;
  private final Path log;
  private Process process;

  private ElasticsearchProcess(ElasticsearchCommand command) {
    this.command = command;
    this.log = command.home().resolveSibling(command.home().getFileName() + ".log");
  }

  /** Starts a node and returns when it answers. */
  public static ElasticsearchProcess start(Path home) throws IOException {
    ElasticsearchProcess node = of(home, freePort(), freePort());
    node.start();
    return node;
  }

  static ElasticsearchProcess of(Path home, int httpPort, int transportPort) {
    return new ElasticsearchProcess(ElasticsearchCommand.of(dist(), home, httpPort, transportPort));
  }

  /**
   * A port below those that the kernel gives away by itself (from 32768 on with Linux, from 49152
   * on elsewhere): one of these could go to another process while the node is down.
   */
  static int freePort() throws IOException {
    for (int attempt = 0; attempt < 100; attempt++) {
      int port = ThreadLocalRandom.current().nextInt(20_000, 32_768);
      try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
        return socket.getLocalPort();
      } catch (BindException e) {
        // taken: try the next
      }
    }
    throw new IOException("100 ports from 20000 on are all taken");
  }

  private static Path dist() {
    String dist = System.getProperty("elasticsearch.dist");
    if (dist == null || !Files.isDirectory(Path.of(dist, "lib"))) {
      throw new IllegalStateException(
          "The server is not at elasticsearch.dist=" + dist + "; build it: mvn package");
    }
    return Path.of(dist);
  }

  /** {@code http://127.0.0.1:port}; the same after a restart. */
  public String url() {
    return command.url();
  }

  int httpPort() {
    return command.httpPort();
  }

  int transportPort() {
    return command.transportPort();
  }

  /** Starts it (again) on the same home and ports. */
  public void start() throws IOException {
    launch();
    long deadline = System.nanoTime() + START.toNanos();
    while (!isReady()) {
      if (!process.isAlive() || System.nanoTime() > deadline) {
        kill();
        throw new IllegalStateException(
            "Elasticsearch did not start; " + log + " says:\n" + tail());
      }
      awaitExit(Duration.ofMillis(100));
    }
  }

  void launch() throws IOException {
    Files.createDirectories(log.toAbsolutePath().getParent());
    process =
        new ProcessBuilder(command.line(JAVA))
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
  }

  private boolean isReady() throws IOException {
    try (var lines = Files.lines(log)) {
      return lines.anyMatch(line -> line.startsWith(ElasticsearchCommand.READY));
    }
  }

  String tail() throws IOException {
    List<String> lines = Files.readAllLines(log);
    return String.join("\n", lines.subList(Math.max(0, lines.size() - 20), lines.size()));
  }

  /** Ends it as kill -9 does; what it acknowledged is on disk. */
  public void kill() {
    process.destroyForcibly();
    awaitExit(Duration.ofSeconds(30));
  }

  /** Stops it in the middle of what it does; its kernel goes on taking connections for it. */
  public void freeze() throws IOException {
    signal("STOP");
  }

  /** Lets it go on. */
  public void thaw() throws IOException {
    signal("CONT");
  }

  /** What its threads do now: the way to see why it does not answer. */
  public String threads() throws IOException {
    String jcmd = JAVA.resolveSibling("jcmd").toString();
    Process dump =
        new ProcessBuilder(jcmd, Long.toString(process.pid()), "Thread.print")
            .redirectErrorStream(true)
            .start();
    return new String(dump.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
  }

  private void signal(String name) throws IOException {
    String pid = Long.toString(process.pid());
    Process kill = new ProcessBuilder("kill", "-" + name, pid).inheritIO().start();
    if (awaitExit(kill, Duration.ofSeconds(10)) && kill.exitValue() == 0) {
      return;
    }
    throw new IOException("kill -" + name + " " + pid + " did not work");
  }

  /** Asks it to stop and waits; the exit code. */
  int stop() {
    process.destroy();
    return exitCode();
  }

  int exitCode() {
    if (!awaitExit(Duration.ofSeconds(60))) {
      kill();
      throw new IllegalStateException("Elasticsearch did not end within a minute; see " + log);
    }
    return process.exitValue();
  }

  private boolean awaitExit(Duration patience) {
    return awaitExit(process, patience);
  }

  private static boolean awaitExit(Process process, Duration patience) {
    try {
      return process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while waiting for Elasticsearch", e);
    }
  }

  @Override
  public void close() {
    kill();
  }
}
