package io.throughline.erp.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.ratelimiter.RateLimiter;
import io.github.resilience4j.ratelimiter.RateLimiterConfig;
import io.throughline.erp.status.GatewayMetrics;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class GuardedJournalsTest {
  private static final Duration WAIT = Duration.ofMillis(50);
  private static final Duration PERIOD = Duration.ofMillis(100);

  private final GatewayMetrics metrics = new GatewayMetrics();
  private int calls;
  private ErpException failure = ErpException.unsure("no answer", null);

  private final Journals erp =
      new Journals() {
        @Override
        public List<Verdict> book(Books books, List<JournalEntry> entries) {
          return List.of();
        }

        @Override
        public Optional<BookedJournal> find(String key) throws ErpException {
          calls++;
          if (failure != null) {
            throw failure;
          }
          return Optional.empty();
        }
      };

  @Test
  void anErpThatFailsIsLeftAloneAndTriedAgain() {
    Journals guarded = guarded(1_000);
    for (int i = 0; i < 4; i++) {
      assertThatThrownBy(() -> guarded.find("k")).isSameAs(failure);
    }
    assertThatThrownBy(() -> guarded.find("k")).hasMessageContaining("left alone");
    assertThat(calls).isEqualTo(4);
    assertThat(sample("throughline_erp_circuit_state", "state", "open")).isEqualTo(1);

    failure = null;
    await().ignoreExceptions().until(() -> guarded.find("k").isEmpty());
    assertThat(sample("throughline_erp_circuit_state", "state", "closed")).isEqualTo(1);
  }

  @Test
  void refusalsAndThrottlingDoNotOpenTheCircuit() {
    Journals guarded = guarded(1_000);
    for (ErpException answer :
        List.of(
            ErpException.refused("malformed", "400"),
            ErpException.throttled("429", Duration.ZERO),
            ErpException.conflict("409"))) {
      failure = answer;
      for (int i = 0; i < 10; i++) {
        assertThatThrownBy(() -> guarded.find("k")).isSameAs(answer);
      }
    }
    assertThat(calls).isEqualTo(30);
  }

  @Test
  void callsAreHeldToTheRate() throws Exception {
    failure = null;
    Journals guarded = guarded(5);
    long began = System.nanoTime();
    for (int i = 0; i < 11; i++) {
      guarded.find("k");
    }
    assertThat(System.nanoTime() - began).isGreaterThan(PERIOD.toNanos());
  }

  private Journals guarded(int rate) {
    return new GuardedJournals(
        erp,
        RateLimiter.of(
            "test",
            RateLimiterConfig.custom()
                .limitForPeriod(rate)
                .limitRefreshPeriod(PERIOD)
                .timeoutDuration(Duration.ofSeconds(5))
                .build()),
        CircuitBreaker.of(
            "test",
            CircuitBreakerConfig.custom()
                .slidingWindowSize(4)
                .minimumNumberOfCalls(4)
                .waitDurationInOpenState(WAIT)
                .permittedNumberOfCallsInHalfOpenState(1)
                .build()),
        metrics,
        System::nanoTime);
  }

  private double sample(String name, String label, String value) {
    return metrics.registry().getSampleValue(name, new String[] {label}, new String[] {value});
  }
}
