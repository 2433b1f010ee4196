package io.throughline.local.simulate;

import io.throughline.simulator.statistics.Count;
import io.throughline.simulator.statistics.Tally;
import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** Says every few seconds how far a history has been told, how fast, and for how long still. */
public final class TellingProgress {
  private static final Duration INTERVAL = Duration.ofSeconds(2);

  private final PrintWriter err;
  private final InstantSource clock;
  private final Tally tally;
  private final LocalDate from;
  private final long days;
  private final Instant begin;
  private Instant last;

  public TellingProgress(
      PrintWriter err, InstantSource clock, Tally tally, LocalDate from, LocalDate until) {
    this.err = err;
    this.clock = clock;
    this.tally = tally;
    this.from = from;
    this.days = ChronoUnit.DAYS.between(from, until) + 1;
    this.begin = clock.instant();
    this.last = begin;
  }

  /** A day was told. */
  public void told(LocalDate day) {
    Instant now = clock.instant();
    if (Duration.between(last, now).compareTo(INTERVAL) < 0) {
      return;
    }
    last = now;
    double seconds = Math.max(0.001, elapsed().toMillis() / 1000.0);
    long done = ChronoUnit.DAYS.between(from, day) + 1;
    long events = tally.of(Count.EVENTS);
    err.printf(
        "%7.1f s  %s  %,d files  %,d events  %,.0f events/s  about %s left%n",
        seconds,
        day,
        tally.of(Count.FILES),
        events,
        events / seconds,
        text(Duration.ofMillis(Math.round(seconds * 1000 * (days - done) / done))));
    err.flush();
  }

  /** Time since the history began. */
  public Duration elapsed() {
    return Duration.between(begin, clock.instant());
  }

  private static String text(Duration left) {
    if (left.toMinutes() < 2) {
      return left.toSeconds() + " s";
    }
    return left.toHours() < 2 ? left.toMinutes() + " min" : left.toHours() + " h";
  }
}
