package io.throughline.local.simulate;

import io.throughline.simulator.statistics.Count;
import io.throughline.simulator.statistics.Tally;
import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Says every few seconds how far a history has been told, how fast, and for how long still; also in
 * the middle of a day, which of a large group takes minutes.
 */
final class TellingProgress implements AutoCloseable {
  private static final int SECONDS = 2;

  private final PrintWriter err;
  private final InstantSource clock;
  private final Tally tally;
  private final LocalDate from;
  private final long days;
  private final Instant begin;
  private final AtomicLong done = new AtomicLong();
  private final ScheduledExecutorService ticker =
      Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().factory());

  TellingProgress(
      PrintWriter err, InstantSource clock, Tally tally, LocalDate from, LocalDate until) {
    this.err = err;
    this.clock = clock;
    this.tally = tally;
    this.from = from;
    this.days = ChronoUnit.DAYS.between(from, until) + 1;
    this.begin = clock.instant();
    ticker.scheduleAtFixedRate(this::say, SECONDS, SECONDS, TimeUnit.SECONDS);
  }

  /** A day was told. */
  void told(LocalDate day) {
    done.set(ChronoUnit.DAYS.between(from, day) + 1);
  }

  private void say() {
    double seconds = Math.max(0.001, elapsed().toMillis() / 1000.0);
    long told = done.get();
    long events = tally.of(Count.EVENTS);
    err.printf(
        "%7.1f s  %s  %,d files  %,d events  %,.0f events/s%s%n",
        seconds,
        from.plusDays(told),
        tally.of(Count.FILES),
        events,
        events / seconds,
        told == 0 ? "" : "  about " + left(seconds, told) + " left");
    err.flush();
  }

  private String left(double seconds, long told) {
    return text(Duration.ofMillis(Math.round(seconds * 1000 * (days - told) / told)));
  }

  /** Says no more. */
  @Override
  public void close() {
    ticker.shutdownNow();
  }

  private Duration elapsed() {
    return Duration.between(begin, clock.instant());
  }

  private static String text(Duration left) {
    if (left.toMinutes() < 2) {
      return left.toSeconds() + " s";
    }
    return left.toHours() < 2 ? left.toMinutes() + " min" : left.toHours() + " h";
  }
}
