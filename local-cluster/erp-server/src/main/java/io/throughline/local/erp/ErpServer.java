package io.throughline.local.erp;

import io.throughline.local.erp.fault.FaultDice;
import io.throughline.local.erp.http.AccessToken;
import io.throughline.local.erp.http.ErpHandler;
import io.throughline.local.erp.ledger.Ledger;
import java.io.IOException;
import java.time.Duration;
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

/** An ERP that runs, on loopback: it is a stand-in, and its token travels in clear. */
public final class ErpServer implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(ErpServer.class);
  private static final String HOST = "127.0.0.1";

  /** Of Jetty's own work; requests run on virtual threads. */
  private static final int THREADS = 8;

  private static final int MOST_CONNECTIONS = 128;
  private static final Duration STOP_TIMEOUT = Duration.ofSeconds(5);

  private final Ledger ledger;
  private final Server server;
  private final ServerConnector connector;

  /**
   * An ERP that does not listen yet.
   *
   * @param port 0 for any that is free
   * @param ledger closed with it
   */
  public ErpServer(int port, AccessToken token, Ledger ledger) {
    this.ledger = ledger;
    QueuedThreadPool threads = new QueuedThreadPool(THREADS);
    threads.setName("erp");
    threads.setVirtualThreadsExecutor(VirtualThreads.getNamedVirtualThreadsExecutor("request-"));
    this.server = new Server(threads);
    HttpConfiguration http = new HttpConfiguration();
    http.setSendServerVersion(false);
    this.connector = new ServerConnector(server, 1, 1, new HttpConnectionFactory(http));
    connector.setHost(HOST);
    connector.setPort(port);
    server.addConnector(connector);
    server.addBean(new NetworkConnectionLimit(MOST_CONNECTIONS, connector));
    server.setStopTimeout(STOP_TIMEOUT.toMillis());
    server.setHandler(new GracefulHandler(new ErpHandler(token, new FaultDice(), ledger)));
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
      throw new IOException("the ERP does not start: " + e.getMessage(), e);
    }
    LOG.info("Listening on {}:{}", HOST, port());
  }

  /** The port it listens on. */
  public int port() {
    return connector.getLocalPort();
  }

  /** Returns when it is stopped. */
  public void join() throws InterruptedException {
    server.join();
  }

  /** Answers what is under way, then closes the books. */
  @Override
  public void close() {
    try {
      server.stop();
    } catch (Exception e) {
      LOG.error("Some requests were not answered within {}", STOP_TIMEOUT, e);
    }
    ledger.close();
    LOG.info("Stopped");
  }
}
