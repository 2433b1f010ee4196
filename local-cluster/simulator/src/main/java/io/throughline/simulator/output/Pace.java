package io.throughline.simulator.output;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDateTime;

/** How fast simulated time goes by. */
public interface Pace {
  /** As fast as it goes. */
  Pace UNLIMITED =
      new Pace() {
        @Override
        public boolean isLimited() {
          return false;
        }

        @Override
        public void await(LocalDateTime simulated) {
          // it is always time
        }
      };

  /** Whether anybody waits. */
  boolean isLimited();

  /** Waits until a simulated time has come. */
  void await(LocalDateTime simulated) throws InterruptedException;

  /**
   * Simulated time as a multiple of real time.
   *
   * @param begin the simulated time that is now
   * @param factor 1 is real time, 60 a minute for each second
   */
  static Pace times(InstantSource clock, LocalDateTime begin, double factor) {
    Instant now = clock.instant();
    return new Pace() {
      @Override
      public boolean isLimited() {
        return true;
      }

      @Override
      public void await(LocalDateTime simulated) throws InterruptedException {
        double millis = Duration.between(begin, simulated).toMillis() / factor;
        Duration left = Duration.between(clock.instant(), now.plusMillis(Math.round(millis)));
        if (left.isPositive()) {
          Thread.sleep(left);
        }
      }
    };
  }
}
