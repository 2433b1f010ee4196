package io.throughline.local.bench.postings;

import io.throughline.local.bench.history.History;
import io.throughline.local.bench.history.Load;
import io.throughline.reference.ReferenceData;
import java.time.Duration;
import picocli.CommandLine.Option;

/** What is sent, the same for who sends it and for the job that gets master data for it. */
final class SteadyLoad {
  /** Of a tick; ten are usual. */
  private static final int LEAST_EVENTS = 8;

  /** From first to last event of an account, over the time for which it is open. */
  private static final double COURSE = 1.3;

  private static final long SEED = 1;

  @Option(names = "--open-transactions", required = true, description = "When it begins.")
  private long openTransactions;

  @Option(names = "--events-per-second", required = true)
  private int eventsPerSecond;

  @Option(names = "--warm-up-seconds", required = true, description = "At this rate.")
  private int warmUpSeconds;

  @Option(names = "--seconds", required = true, description = "That are measured after that.")
  private int seconds;

  @Option(names = "--checkpoint-seconds", required = true, description = "Between checkpoints.")
  private int checkpointSeconds;

  History history() {
    return new History(SEED, Load.accounts(openTransactions), false);
  }

  /**
   * Ticks before the steady load begins: then as much is open as should be, and events of all kinds
   * come.
   */
  long backlog() {
    return Math.round(COURSE * Load.accounts(openTransactions));
  }

  /** Master data for all that can be sent while it is waited. */
  ReferenceData masterData() {
    long most = warmUpSeconds + seconds + patience().toSeconds();
    return history().masterData(backlog() + most * eventsPerSecond / LEAST_EVENTS);
  }

  /** How long after the last measured event its posting is waited for. */
  Duration patience() {
    return Duration.ofSeconds(60 + 2L * checkpointSeconds);
  }

  int eventsPerSecond() {
    return eventsPerSecond;
  }

  int checkpointSeconds() {
    return checkpointSeconds;
  }

  /** What is measured of a schedule. */
  Window measured(Schedule schedule) {
    return schedule.window(warmUpSeconds, warmUpSeconds + seconds);
  }
}
