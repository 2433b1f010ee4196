package io.throughline.kpi;

/**
 * What one thing counts for in a KPI.
 *
 * @param dollars minor units
 * @param inNumerator of a rate: it is one of those that the rate is about
 * @param numeratorDollars of a rate: minor units that it is about
 * @param millis of a time: how long it took; else 0
 */
public record Amounts(long dollars, boolean inNumerator, long numeratorDollars, long millis) {
  private static final long MICROS_PER_MILLI = 1_000;

  static Amounts of(long dollars) {
    return new Amounts(dollars, false, 0, 0);
  }

  static Amounts ofTime(long millis, long dollars) {
    return new Amounts(dollars, false, 0, millis);
  }

  static Amounts ofRate(long dollars, boolean inNumerator, long numeratorDollars) {
    return new Amounts(dollars, inNumerator, numeratorDollars, 0);
  }

  /** Milliseconds from one time to another, both in micros. */
  static long millis(long from, long to) {
    return Math.floorDiv(to - from, MICROS_PER_MILLI);
  }

  /** Absolute value, at most {@link Long#MAX_VALUE}. */
  static long magnitude(long amount) {
    return amount == Long.MIN_VALUE ? Long.MAX_VALUE : Math.abs(amount);
  }
}
