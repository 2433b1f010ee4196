package io.throughline.gateway.broker;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.common.KafkaException;

/** Asks whether a broker answers; however often it is asked, once a second at most. */
public final class BrokerProbe implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(2);
  private static final long GOOD_FOR = Duration.ofSeconds(1).toNanos();

  private final Admin admin;
  private boolean asked;
  private long askedAt;
  private boolean answered;

  /** Uses a client of the caller's, which {@link #close} closes. */
  public BrokerProbe(Admin admin) {
    this.admin = admin;
  }

  /** A probe of its own client. */
  public static BrokerProbe connect(String bootstrapServers) {
    return new BrokerProbe(
        Admin.create(
            Map.of(
                AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG,
                bootstrapServers,
                AdminClientConfig.CLIENT_ID_CONFIG,
                "throughline-gateway-probe",
                AdminClientConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG,
                500,
                AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG,
                (int) PATIENCE.toMillis(),
                AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
                (int) PATIENCE.toMillis())));
  }

  /** Whether a broker answered within two seconds. */
  public synchronized boolean isReachable() throws InterruptedException {
    if (!asked || System.nanoTime() - askedAt >= GOOD_FOR) {
      answered = ask();
      askedAt = System.nanoTime();
      asked = true;
    }
    return answered;
  }

  private boolean ask() throws InterruptedException {
    try {
      return !admin
          .describeCluster()
          .nodes()
          .get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)
          .isEmpty();
    } catch (ExecutionException | TimeoutException | KafkaException e) {
      // Refused, reset or late: that is the answer.
      return false;
    }
  }

  @Override
  public void close() {
    admin.close(PATIENCE);
  }
}
