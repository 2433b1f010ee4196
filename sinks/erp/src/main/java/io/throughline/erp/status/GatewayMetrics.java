package io.throughline.erp.status;

import io.prometheus.client.CollectorRegistry;
import io.prometheus.client.Counter;
import io.prometheus.client.Gauge;
import io.prometheus.client.Histogram;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;

/**
 * Counters and gauges. Postings read = transferred + rejected + dead letters + those under way.
 * Alert on throughline_erp_oldest_waiting_seconds growing: the ERP is away, or refuses this
 * gateway.
 */
public final class GatewayMetrics {
  private static final String OTHER = "other";

  /** What an ERP calls a refusal is not in our hands; a label needs a limit. */
  private static final Set<String> REASONS =
      Set.of(
          "empty",
          "unbalanced",
          "period-closed",
          "unknown-account",
          "wrong-currency",
          "key-reused",
          "malformed",
          "too-large",
          "nothing-to-compensate");

  private final CollectorRegistry registry = new CollectorRegistry();
  private final Counter postings =
      Counter.build("throughline_erp_postings_total", "Postings that were settled, by outcome.")
          .labelNames("outcome", "reason")
          .register(registry);
  private final Counter attempts =
      Counter.build("throughline_erp_attempts_total", "Calls of the ERP, by how they ended.")
          .labelNames("call", "result")
          .register(registry);
  private final Histogram seconds =
      Histogram.build("throughline_erp_call_seconds", "How long calls of the ERP took.")
          .labelNames("call")
          .buckets(0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30)
          .register(registry);
  private final Gauge lag =
      Gauge.build(
              "throughline_erp_lag_records", "Records that are read and not settled, or not read.")
          .register(registry);
  private final Gauge oldest =
      Gauge.build(
              "throughline_erp_oldest_waiting_seconds",
              "Age of the oldest record under way; 0 when there is none.")
          .register(registry);
  private final Gauge circuit =
      Gauge.build("throughline_erp_circuit_state", "1 for the state of the circuit to the ERP.")
          .labelNames("state")
          .register(registry);
  private volatile String circuitState = "closed";

  /** All at zero, the circuit closed. */
  public GatewayMetrics() {
    circuit(circuitState);
    postings.labels("transferred", "");
    for (Call call : Call.values()) {
      seconds.labels(call.label());
    }
  }

  /** What is asked of the ERP. */
  public enum Call {
    BOOK,
    FIND;

    String label() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** Where they can be collected. */
  public CollectorRegistry registry() {
    return registry;
  }

  /** A call has ended. */
  public void attempt(Call call, String result) {
    attempts.labels(call.label(), result).inc();
  }

  /** How long a call took. */
  public void took(Call call, long nanos) {
    seconds.labels(call.label()).observe(nanos / (1.0 * Duration.ofSeconds(1).toNanos()));
  }

  /** A posting is booked. */
  public void transferred() {
    postings.labels("transferred", "").inc();
  }

  /** A posting is refused. */
  public void rejected(String reason) {
    postings.labels("rejected", REASONS.contains(reason) ? reason : OTHER).inc();
  }

  /** A record holds no posting. */
  public void deadLetter(String reason) {
    postings.labels("dead_letter", reason).inc();
  }

  /** How much there is to do. */
  public void waiting(long records, Duration oldestAge) {
    lag.set(records);
    oldest.set(oldestAge.toSeconds());
  }

  /** The circuit has another state, in the breaker's own word. */
  public void circuit(String state) {
    circuitState = state.toLowerCase(Locale.ROOT);
    for (String each : Arrays.asList("closed", "open", "half_open")) {
      circuit.labels(each).set(each.equals(circuitState) ? 1 : 0);
    }
  }

  /** The state of the circuit. */
  String circuitState() {
    return circuitState;
  }
}
