package io.throughline.local.command;

import io.throughline.local.Progress;
import java.io.PrintWriter;
import java.time.Duration;

/** Prints each line with the seconds since the command began. */
final class TimedProgress implements Progress {
  private final PrintWriter out;
  private final long begin = System.nanoTime();

  TimedProgress(PrintWriter out) {
    this.out = out;
  }

  @Override
  public void say(String line) {
    out.printf("%6.1f s  %s%n", elapsed().toMillis() / 1000.0, line);
    out.flush();
  }

  Duration elapsed() {
    return Duration.ofNanos(System.nanoTime() - begin);
  }
}
