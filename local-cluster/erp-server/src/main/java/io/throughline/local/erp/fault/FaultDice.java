package io.throughline.local.erp.fault;

import java.util.Random;

/** The faults in force, and the dice that say whom they hit. */
public final class FaultDice {
  private Faults faults = Faults.NONE;
  private Random random = new Random(0);

  /** Replaces the faults; the dice begin anew. */
  public synchronized void set(Faults next) {
    faults = next;
    random = new Random(next.seed());
  }

  /** The faults in force. */
  public synchronized Faults faults() {
    return faults;
  }

  /** What happens to the next request. */
  public synchronized Fate next() {
    boolean throttled = hits(faults.throttlePercent());
    boolean error = hits(faults.errorPercent());
    boolean late = hits(50);
    boolean lost = hits(faults.lostAnswerPercent());
    return new Fate(faults, throttled, error && !late, error && late, lost);
  }

  private boolean hits(int percent) {
    return random.nextInt(100) < percent;
  }

  /**
   * What happens to one request.
   *
   * @param faults in force when it came
   * @param throttled 429
   * @param fails 500 before anything was done
   * @param failsLate 500 when all was done
   * @param lost no answer when all was done
   */
  public record Fate(
      Faults faults, boolean throttled, boolean fails, boolean failsLate, boolean lost) {}
}
