package io.throughline.erp;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.ratelimiter.RateLimiter;
import io.github.resilience4j.ratelimiter.RateLimiterConfig;
import io.throughline.erp.journal.BearerToken;
import io.throughline.erp.journal.GuardedJournals;
import io.throughline.erp.journal.HttpJournals;
import io.throughline.erp.journal.Journals;
import io.throughline.erp.outcome.OutcomeRecords;
import io.throughline.erp.status.GatewayMetrics;
import io.throughline.erp.status.StatusServer;
import io.throughline.erp.transfer.Backoff;
import io.throughline.erp.transfer.PostingReader;
import io.throughline.erp.transfer.Transfer;
import io.throughline.wire.RegistryUnavailableException;
import io.throughline.wire.SchemaSource;
import io.throughline.wire.UnknownSchemaException;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.FencedInstanceIdException;
import org.apache.kafka.common.errors.ProducerFencedException;
import org.apache.kafka.common.errors.WakeupException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A gateway that runs: one session after another, until it is closed. */
public final class ErpGateway implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(ErpGateway.class);
  private static final Duration BETWEEN_SESSIONS = Duration.ofSeconds(1);
  private static final Duration RATE_PERIOD = Duration.ofSeconds(1);

  /** Longer than any call waits for its turn, since there is one at a time. */
  private static final Duration RATE_TIMEOUT = Duration.ofMinutes(1);

  /** So many calls are looked at; half of them failing opens the circuit. */
  private static final int CIRCUIT_CALLS = 20;

  private static final Duration STOP_TIMEOUT = Duration.ofSeconds(15);

  private final ErpGatewaySettings settings;
  private final InstantSource clock;
  private final GatewayMetrics metrics = new GatewayMetrics();
  private final HttpJournals http;
  private final Transfer transfer;
  private final SchemaSource schemas;
  private final StatusServer status;
  private final CountDownLatch stopping = new CountDownLatch(1);
  private final CountDownLatch stopped = new CountDownLatch(1);
  private final Waiting waiting = new Waiting();
  private volatile Session session;

  /**
   * A gateway that does nothing yet.
   *
   * @throws IOException when the token file cannot be read
   */
  public ErpGateway(ErpGatewaySettings settings, InstantSource clock) throws IOException {
    this.settings = settings;
    this.clock = clock;
    this.http =
        HttpJournals.connect(
            settings.erp(), BearerToken.read(settings.tokenFile()), settings.callTimeout());
    Journals guarded =
        new GuardedJournals(http, rate(settings), circuit(settings), metrics, System::nanoTime);
    // Other instances have other names, and so wait for other times.
    Random random = new Random(settings.instance().hashCode());
    this.transfer =
        new Transfer(
            guarded,
            new Backoff(settings.backoff(), settings.maxBackoff(), random),
            clock,
            settings.batch());
    this.schemas = SchemaSource.connect(settings.schemaRegistry());
    this.status =
        new StatusServer(settings.host(), settings.port(), metrics, () -> session != null);
  }

  private static RateLimiter rate(ErpGatewaySettings settings) {
    return RateLimiter.of(
        "erp",
        RateLimiterConfig.custom()
            .limitForPeriod(settings.rate())
            .limitRefreshPeriod(RATE_PERIOD)
            .timeoutDuration(RATE_TIMEOUT)
            .build());
  }

  private static CircuitBreaker circuit(ErpGatewaySettings settings) {
    return CircuitBreaker.of(
        "erp",
        CircuitBreakerConfig.custom()
            .slidingWindowType(CircuitBreakerConfig.SlidingWindowType.COUNT_BASED)
            .slidingWindowSize(CIRCUIT_CALLS)
            .minimumNumberOfCalls(CIRCUIT_CALLS / 2)
            .failureRateThreshold(50)
            .waitDurationInOpenState(settings.circuitOpen())
            .permittedNumberOfCallsInHalfOpenState(1)
            .build());
  }

  /**
   * Answers /health and /metrics from now on.
   *
   * @throws IOException when the port cannot be opened
   */
  public void start() throws IOException {
    status.start();
    LOG.info("Status on {}:{}", settings.host(), status.port());
  }

  /**
   * Transfers until it is closed.
   *
   * @throws IllegalStateException when another process runs under this instance's name
   */
  public void run() throws InterruptedException {
    try {
      while (stopping.getCount() > 0) {
        try (Session next =
            Session.open(
                settings,
                new Round(new PostingReader(schemas), transfer, new OutcomeRecords(schemas, clock)),
                metrics,
                clock)) {
          session = next;
          waiting.over();
          while (stopping.getCount() > 0) {
            next.pass();
          }
        } catch (WakeupException e) {
          LOG.info("Stopping");
        } catch (FencedInstanceIdException | ProducerFencedException e) {
          throw new IllegalStateException(
              "Another gateway runs as instance %s of group %s; give each a name of its own"
                  .formatted(settings.instance(), settings.group()),
              e);
        } catch (KafkaException | RegistryUnavailableException | UnknownSchemaException e) {
          waiting.tell(e);
        } catch (RuntimeException e) {
          LOG.error("Begins anew at the offsets that were committed last", e);
        } finally {
          session = null;
        }
        stopping.await(BETWEEN_SESSIONS.toMillis(), TimeUnit.MILLISECONDS);
      }
    } finally {
      stopped.countDown();
    }
  }

  /** Ends the session; what is under way will be asked for by the next process. */
  @Override
  public void close() {
    stopping.countDown();
    Session last = session;
    if (last != null) {
      last.wakeUp();
    }
    try {
      if (!stopped.await(STOP_TIMEOUT.toMillis(), TimeUnit.MILLISECONDS)) {
        LOG.error("Did not stop within {}; ends all the same", STOP_TIMEOUT);
      }
      schemas.close();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (IOException e) {
      LOG.error("The client of the schema registry does not close", e);
    }
    status.close();
    http.close();
    LOG.info("Stopped");
  }
}
