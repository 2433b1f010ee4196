package io.throughline.http;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.NetworkConnectionLimit;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.eclipse.jetty.util.VirtualThreads;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Listens, and has each request answered on a virtual thread. */
public final class HttpListener implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(HttpListener.class);

  /** Of Jetty's own work; requests run on virtual threads. */
  private static final int THREADS = 16;

  private static final int HEADER_BYTES = 8 * 1024;
  private static final Duration SWEEP_INTERVAL = Duration.ofSeconds(1);

  private final Settings settings;
  private final IdleConnections connections;
  private final ScheduledExecutorService sweeper =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("idle-connections").factory());
  private final Server server;
  private final ServerConnector connector;

  /**
   * Where and how.
   *
   * @param name of its threads
   * @param host address to listen on
   * @param port 0 for any that is free
   * @param idleTimeout of a connection on which no request is being answered
   * @param stopTimeout for requests under way when it is stopped
   * @param maxConnections open at once
   */
  public record Settings(
      String name,
      String host,
      int port,
      Duration idleTimeout,
      Duration stopTimeout,
      int maxConnections) {}

  /**
   * One that does not listen yet.
   *
   * @param handler of all requests; may block
   * @param refused told what Jetty refuses by itself
   */
  public HttpListener(Settings settings, Handler handler, Consumer<Problem> refused) {
    this.settings = settings;
    this.connections = new IdleConnections(settings.idleTimeout(), System::nanoTime);
    QueuedThreadPool threads = new QueuedThreadPool(THREADS);
    threads.setName(settings.name());
    threads.setVirtualThreadsExecutor(VirtualThreads.getNamedVirtualThreadsExecutor("request-"));
    this.server = new Server(threads);
    this.connector = connector(server);
    server.addConnector(connector);
    server.addBean(new NetworkConnectionLimit(settings.maxConnections(), connector));
    server.setErrorHandler(new ProblemErrors(refused));
    server.setStopTimeout(settings.stopTimeout().toMillis());
    server.setHandler(new GracefulHandler(new BusyHandler(handler, connections)));
  }

  private ServerConnector connector(Server of) {
    HttpConfiguration http = new HttpConfiguration();
    http.setSendServerVersion(false);
    http.setRequestHeaderSize(HEADER_BYTES);
    ServerConnector listening = new ServerConnector(of, 1, 1, new HttpConnectionFactory(http));
    listening.setHost(settings.host());
    listening.setPort(settings.port());
    listening.setIdleTimeout(settings.idleTimeout().toMillis());
    listening.addBean(connections);
    return listening;
  }

  /**
   * Begins to listen.
   *
   * @throws IOException when the port cannot be opened
   */
  public void start() throws IOException {
    try {
      server.start();
    } catch (IOException e) {
      throw e;
    } catch (Exception e) {
      throw new IOException("%s does not start: %s".formatted(settings.name(), e.getMessage()), e);
    }
    sweeper.scheduleWithFixedDelay(
        connections::closeOverdue,
        SWEEP_INTERVAL.toMillis(),
        SWEEP_INTERVAL.toMillis(),
        TimeUnit.MILLISECONDS);
    LOG.info("Listening on {}:{}", settings.host(), port());
  }

  /** The port it listens on. */
  public int port() {
    return connector.getLocalPort();
  }

  /** Returns when it is stopped. */
  public void join() throws InterruptedException {
    server.join();
  }

  /** Takes no more, answers what is under way, then stops. */
  @Override
  public void close() {
    try {
      server.stop();
    } catch (Exception e) {
      LOG.error("Some requests were not answered within {}", settings.stopTimeout(), e);
    }
    sweeper.shutdownNow();
  }
}
