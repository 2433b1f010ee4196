package io.throughline.local.elasticsearch;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.elasticsearch.http.BindHttpException;
import org.elasticsearch.transport.BindTransportException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Runs one Elasticsearch node until SIGTERM. {@link ElasticsearchCommand} is how to call it. */
@Command(
    name = "elasticsearch",
    mixinStandardHelpOptions = true,
    description = "Runs a single Elasticsearch node on loopback until it gets SIGTERM.")
final class ElasticsearchServer implements Callable<Integer> {
  @Option(names = "--dist", required = true, description = "Folder with lib/ and modules/.")
  private Path dist;

  @Option(names = "--home", required = true, description = "The node's own folder; made if absent.")
  private Path home;

  @Option(names = "--http-port", required = true, description = "Port of the REST API.")
  private int httpPort;

  @Option(names = "--transport-port", required = true, description = "Port between nodes.")
  private int transportPort;

  /** The real one: Elasticsearch puts its log in the place of System.out. */
  private final PrintStream console = System.out;

  public static void main(String[] args) {
    ElasticsearchServer server = new ElasticsearchServer();
    int code =
        new CommandLine(server)
            .setExecutionExceptionHandler((e, line, parsed) -> server.explain(e))
            .execute(args);
    if (code != 0) {
      Runtime.getRuntime().halt(code);
    }
  }

  @Override
  public Integer call() throws Exception {
    Path place = home.toAbsolutePath().normalize();
    ServerHome.lay(place, dist.toAbsolutePath().normalize());
    CountDownLatch stop = new CountDownLatch(1);
    CountDownLatch stopped = new CountDownLatch(1);
    try (LocalNode node = LocalNode.start(place, httpPort, transportPort)) {
      Runtime.getRuntime().addShutdownHook(new Thread(() -> ask(stop, stopped), "stop"));
      node.awaitRecovery();
      console.println(ElasticsearchCommand.READY + "http://127.0.0.1:" + httpPort);
      stop.await();
    }
    console.println("Elasticsearch has stopped.");
    stopped.countDown();
    return 0;
  }

  /** In the shutdown hook: the JVM ends when this returns, so it waits for the node to close. */
  private static void ask(CountDownLatch stop, CountDownLatch stopped) {
    stop.countDown();
    try {
      stopped.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private int explain(Exception e) {
    e.printStackTrace(console);
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (cause instanceof BindHttpException || cause instanceof BindTransportException) {
        return say(
            ElasticsearchCommand.PORT_TAKEN,
            cause.getMessage()
                + ": the port is taken. Stop what listens there, or give --http-port or"
                + " --transport-port another one.");
      }
      if (cause.getMessage() != null && cause.getMessage().contains("obtain node lock")) {
        return say(
            ElasticsearchCommand.FAILED,
            "Another node is running on this home (--home); stop it or give another home.");
      }
    }
    String reason = e instanceof IOException ? e.getMessage() : e.toString();
    return say(ElasticsearchCommand.FAILED, reason);
  }

  private int say(int code, String reason) {
    console.println("Elasticsearch cannot run: " + reason);
    return code;
  }
}
