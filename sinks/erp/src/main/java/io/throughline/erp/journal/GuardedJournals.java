package io.throughline.erp.journal;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.ratelimiter.RateLimiter;
import io.throughline.erp.status.GatewayMetrics;
import io.throughline.erp.status.GatewayMetrics.Call;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/** Spares an ERP: so many calls a second, and none for a while after too many failed. */
public final class GuardedJournals implements Journals {
  private static final String OK = "ok";
  private static final String HELD_BACK = "held_back";

  private final Journals journals;
  private final RateLimiter rate;
  private final CircuitBreaker circuit;
  private final GatewayMetrics metrics;
  private final LongSupplier nanoTime;

  /** Guards journals; every call is counted and timed. */
  public GuardedJournals(
      Journals journals,
      RateLimiter rate,
      CircuitBreaker circuit,
      GatewayMetrics metrics,
      LongSupplier nanoTime) {
    this.journals = journals;
    this.rate = rate;
    this.circuit = circuit;
    this.metrics = metrics;
    this.nanoTime = nanoTime;
    circuit
        .getEventPublisher()
        .onStateTransition(
            event -> metrics.circuit(event.getStateTransition().getToState().name()));
  }

  @Override
  public List<Verdict> book(Books books, List<JournalEntry> entries)
      throws ErpException, InterruptedException {
    return guarded(Call.BOOK, () -> journals.book(books, entries));
  }

  @Override
  public Optional<BookedJournal> find(String key) throws ErpException, InterruptedException {
    return guarded(Call.FIND, () -> journals.find(key));
  }

  private <T> T guarded(Call name, Calling<T> call) throws ErpException, InterruptedException {
    if (!circuit.tryAcquirePermission()) {
      metrics.attempt(name, HELD_BACK);
      throw ErpException.unavailable("Too many calls failed; the ERP is left alone a while", null);
    }
    if (!rate.acquirePermission()) {
      circuit.releasePermission();
      metrics.attempt(name, HELD_BACK);
      if (Thread.interrupted()) {
        throw new InterruptedException("while waiting for the rate");
      }
      throw ErpException.unavailable("The rate left no room for a call", null);
    }
    long began = nanoTime.getAsLong();
    try {
      T answer = call.run();
      end(name, OK, began);
      circuit.onSuccess(nanoTime.getAsLong() - began, TimeUnit.NANOSECONDS);
      return answer;
    } catch (ErpException e) {
      end(name, e.kind().label(), began);
      tell(e, nanoTime.getAsLong() - began);
      throw e;
    } catch (InterruptedException | RuntimeException e) {
      circuit.releasePermission();
      throw e;
    }
  }

  private void end(Call name, String result, long began) {
    metrics.attempt(name, result);
    metrics.took(name, nanoTime.getAsLong() - began);
  }

  /** An ERP that answers, with whatever it may be, is there. */
  private void tell(ErpException e, long nanos) {
    switch (e.kind()) {
      case UNSURE, UNAVAILABLE -> circuit.onError(nanos, TimeUnit.NANOSECONDS, e);
      case THROTTLED, CONFLICT, REFUSED -> circuit.onSuccess(nanos, TimeUnit.NANOSECONDS);
    }
  }

  private interface Calling<T> {
    T run() throws ErpException, InterruptedException;
  }
}
