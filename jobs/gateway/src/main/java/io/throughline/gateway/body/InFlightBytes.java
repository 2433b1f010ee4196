package io.throughline.gateway.body;

import io.throughline.gateway.answer.Outcome;
import io.throughline.http.Refusal;
import java.util.concurrent.Semaphore;

/** Memory for the bodies under way, from the first byte read to the broker's answer. */
public final class InFlightBytes {
  private final Semaphore free;

  /** So many bytes in all. */
  public InFlightBytes(int bytes) {
    this.free = new Semaphore(bytes);
  }

  /**
   * Sets memory aside.
   *
   * @throws Refusal when there is not enough now
   */
  public void reserve(int bytes) throws Refusal {
    if (!free.tryAcquire(bytes)) {
      throw Refusal.later(Outcome.OVERLOADED, "Too much is under way; send it again", 1);
    }
  }

  /** Gives back what was set aside. */
  public void release(int bytes) {
    free.release(bytes);
  }
}
