package io.throughline.local.bench.history;

import io.throughline.events.RevenueEvent;
import io.throughline.events.Topic;
import io.throughline.reference.ReferenceData;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/**
 * Accounts in order of time. At each tick one account begins, and those that began so many ticks
 * before take their next step: after the first {@code open} ticks there are as many accounts that
 * wait for their remittance, and no event finds its transaction warm in a cache unless all of them
 * fit into it.
 *
 * <p>The same seed gives the same events.
 */
public final class History {
  private static final Instant START = Instant.parse("2026-01-05T08:00:00Z");
  private static final double MICROS_A_DAY = 86_400_000_000.0;

  /** An account waits for its remittance until this day. */
  private static final double OPEN_DAYS = Step.REMITTANCE.day(false);

  private static final Step[] STEPS = Step.values();

  private final Events events;
  private final long seed;
  private final long open;
  private final boolean onlyClaims;

  /**
   * @param open accounts that wait for their remittance at any time
   * @param onlyClaims only events of the claims topic
   */
  public History(long seed, long open, boolean onlyClaims) {
    this.events = new Events(seed);
    this.seed = seed;
    this.open = open;
    this.onlyClaims = onlyClaims;
  }

  /** Takes the events. */
  @FunctionalInterface
  public interface Listener {
    /**
     * An event.
     *
     * @param batch that its account is of; events of one are told in order
     */
    void event(long batch, RevenueEvent event);
  }

  /** Who takes a step at a tick. */
  @FunctionalInterface
  private interface Taker {
    void take(Step step, Account account);
  }

  /**
   * Tells what happens.
   *
   * @param from first tick
   * @param to tick before which it ends
   */
  public void tell(long from, long to, Listener listener) {
    for (long tick = from; tick < to; tick++) {
      Instant at = at(tick);
      steps(
          tick,
          (step, account) ->
              listener.event(
                  account.batch(),
                  events.event(
                      step, account, at.plusNanos(1_000L * step.ordinal()), at(account.number()))));
    }
  }

  /** Master data by which all that is paid before a tick is posted. */
  public ReferenceData masterData(long ticks) {
    return MasterData.between(day(START), day(at(ticks)));
  }

  /** How many events {@link #tell} tells. */
  public long count(long from, long to) {
    long[] count = {0};
    for (long tick = from; tick < to; tick++) {
      steps(tick, (step, account) -> count[0]++);
    }
    return count[0];
  }

  private void steps(long tick, Taker taker) {
    for (Step step : STEPS) {
      if (onlyClaims && step.topic() != Topic.CLAIMS) {
        continue;
      }
      step(step, tick, false, taker);
      if (step.day(true) != step.day(false)) {
        step(step, tick, true, taker);
      }
    }
  }

  private void step(Step step, long tick, boolean late, Taker taker) {
    long number = tick - ticks(step.day(late));
    if (number < 0) {
      return;
    }
    Account account = Account.of(seed, number);
    boolean shifts = step.day(true) != step.day(false);
    if ((!shifts || account.isLate() == late) && isTaken(step, account)) {
      taker.take(step, account);
    }
  }

  private static boolean isTaken(Step step, Account account) {
    if (step.isOfBatch()) {
      return account.closesBatch();
    }
    return switch (step) {
      case SECOND_SUBMISSION -> account.isSentTwice();
      case POSTING -> !account.isDenied();
      case PATIENT_POSTING -> account.patientShare() > 0;
      default -> true;
    };
  }

  /**
   * Accounts and claims that are known after so many ticks, with their deposits and remittances.
   */
  public Population population(long ticks) {
    long claims = begun(ticks, Step.SUBMISSION, false);
    long settled = begun(ticks, Step.ADVICE, false) / Account.BATCH;
    long deposits = begun(ticks, Step.POSTING, false) / Account.BATCH;
    long decided = begun(ticks, Step.REMITTANCE, false);
    return new Population(
        onlyClaims ? claims + settled : ticks + claims + settled + deposits,
        onlyClaims
            ? claims - decided
            : ticks - begun(ticks, Step.POSTING, false) + claims - decided);
  }

  private long begun(long ticks, Step step, boolean late) {
    return Math.max(0, ticks - ticks(step.day(late)));
  }

  /**
   * What is known.
   *
   * @param transactions claims, accounts, deposits and remittances
   * @param open claims without a remittance and accounts without a payer's payment among them, at
   *     least
   */
  public record Population(long transactions, long open) {}

  private long ticks(double days) {
    return Math.round(days / OPEN_DAYS * open);
  }

  private static LocalDate day(Instant at) {
    return LocalDate.ofInstant(at, ZoneOffset.UTC);
  }

  private Instant at(long tick) {
    long micros = Math.round(tick * (OPEN_DAYS * MICROS_A_DAY / open));
    return START.plusNanos(1_000 * micros);
  }
}
