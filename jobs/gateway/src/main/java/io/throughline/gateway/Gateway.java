package io.throughline.gateway;

import io.throughline.gateway.access.TokenFile;
import io.throughline.gateway.answer.Outcomes;
import io.throughline.gateway.body.BodyReader;
import io.throughline.gateway.body.InFlightBytes;
import io.throughline.gateway.broker.BrokerProbe;
import io.throughline.gateway.broker.RawTopic;
import io.throughline.gateway.http.FeedEndpoint;
import io.throughline.gateway.http.GatewayHandler;
import io.throughline.gateway.http.IdleConnections;
import io.throughline.gateway.http.ProblemErrors;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.producer.Producer;
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

/** A gateway that runs. */
public final class Gateway implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Gateway.class);

  /** Of Jetty's own work; requests run on virtual threads. */
  private static final int THREADS = 16;

  private static final int HEADER_BYTES = 8 * 1024;
  private static final Duration SWEEP_INTERVAL = Duration.ofSeconds(1);

  private final GatewaySettings settings;
  private final Producer<byte[], byte[]> producer;
  private final BrokerProbe broker;
  private final Outcomes outcomes = new Outcomes();
  private final IdleConnections connections;
  private final ScheduledExecutorService sweeper =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("idle-connections").factory());
  private final Server server;
  private final ServerConnector connector;

  /**
   * A gateway that does not listen yet.
   *
   * @param producer closed with it
   * @param broker closed with it
   */
  public Gateway(
      GatewaySettings settings,
      TokenFile tokens,
      Producer<byte[], byte[]> producer,
      BrokerProbe broker,
      InstantSource clock) {
    this.settings = settings;
    this.producer = producer;
    this.broker = broker;
    this.connections = new IdleConnections(settings.idleTimeout(), System::nanoTime);
    QueuedThreadPool threads = new QueuedThreadPool(THREADS);
    threads.setName("gateway");
    threads.setVirtualThreadsExecutor(VirtualThreads.getNamedVirtualThreadsExecutor("request-"));
    this.server = new Server(threads);
    this.connector = connector(server);
    server.addConnector(connector);
    server.addBean(new NetworkConnectionLimit(settings.maxConnections(), connector));
    server.setErrorHandler(new ProblemErrors(outcomes));
    server.setStopTimeout(settings.stopTimeout().toMillis());
    FeedEndpoint feeds =
        new FeedEndpoint(
            tokens,
            new BodyReader(settings.maxBodyBytes(), settings.bodyTimeout()),
            new InFlightBytes(settings.maxInFlightBytes()),
            new RawTopic(producer, settings.ackTimeout()),
            clock);
    server.setHandler(
        new GracefulHandler(new GatewayHandler(feeds, broker, outcomes, connections)));
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
      throw new IOException("the gateway does not start: " + e.getMessage(), e);
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

  /** How requests to feeds ended so far. */
  public Outcomes outcomes() {
    return outcomes;
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
    producer.close(settings.ackTimeout());
    broker.close();
    LOG.info("Stopped; requests to feeds since the start: {}", outcomes);
  }
}
