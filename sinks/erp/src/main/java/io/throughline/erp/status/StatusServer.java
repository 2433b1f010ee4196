package io.throughline.erp.status;

import io.prometheus.client.exporter.common.TextFormat;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.function.BooleanSupplier;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/** Answers GET /health and GET /metrics. */
public final class StatusServer implements AutoCloseable {
  private static final int THREADS = 6;

  private final Server server;
  private final ServerConnector connector;

  /**
   * A server that does not listen yet.
   *
   * @param isConnected whether postings are being read
   */
  public StatusServer(String host, int port, GatewayMetrics metrics, BooleanSupplier isConnected) {
    QueuedThreadPool threads = new QueuedThreadPool(THREADS);
    threads.setName("status");
    threads.setDaemon(true);
    this.server = new Server(threads);
    this.connector = new ServerConnector(server, 1, 1);
    connector.setHost(host);
    connector.setPort(port);
    server.addConnector(connector);
    server.setHandler(new Answers(metrics, isConnected));
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
      throw new IOException("the status server does not start: " + e.getMessage(), e);
    }
  }

  /** The port it listens on. */
  public int port() {
    return connector.getLocalPort();
  }

  @Override
  public void close() {
    try {
      server.stop();
    } catch (Exception e) {
      throw new IllegalStateException("the status server does not stop", e);
    }
  }

  /** Both paths. */
  private static final class Answers extends Handler.Abstract {
    private final GatewayMetrics metrics;
    private final BooleanSupplier isConnected;

    Answers(GatewayMetrics metrics, BooleanSupplier isConnected) {
      this.metrics = metrics;
      this.isConnected = isConnected;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback)
        throws IOException {
      switch (Request.getPathInContext(request)) {
        case "/health" -> write(response, callback, "application/json", health());
        case "/metrics" -> write(response, callback, TextFormat.CONTENT_TYPE_004, samples());
        default -> {
          return false;
        }
      }
      return true;
    }

    /** An ERP or a broker that is away is waited for: that is no fault of this process. */
    private String health() {
      return "{\"status\":\"up\",\"kafka\":\"%s\",\"circuit\":\"%s\"}\n"
          .formatted(isConnected.getAsBoolean() ? "connected" : "waiting", metrics.circuitState());
    }

    private String samples() throws IOException {
      StringWriter text = new StringWriter();
      TextFormat.write004(text, metrics.registry().metricFamilySamples());
      return text.toString();
    }

    private static void write(Response response, Callback callback, String type, String body) {
      response.getHeaders().put(HttpHeader.CONTENT_TYPE, type);
      response.write(true, ByteBuffer.wrap(body.getBytes(StandardCharsets.UTF_8)), callback);
    }
  }
}
