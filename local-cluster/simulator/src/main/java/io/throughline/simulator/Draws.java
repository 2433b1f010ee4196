package io.throughline.simulator;

/**
 * A stream of chance that can start again elsewhere without a new object: millions of accounts are
 * looked at each day to find those to which something happens. SplitMix64, as in {@link
 * java.util.SplittableRandom}.
 */
public final class Draws {
  private static final long GOLDEN_GAMMA = 0x9e3779b97f4a7c15L;

  private long state;

  /** Starts the stream of an entity: one of many with the same base. */
  public Draws start(long base, long number) {
    state = Seed.mix(base ^ number * GOLDEN_GAMMA);
    return this;
  }

  private long next() {
    state += GOLDEN_GAMMA;
    return Seed.mix(state);
  }

  /** From 0 to bound - 1. */
  public int below(int bound) {
    return (int) ((next() >>> 33) * bound >>> 31);
  }

  /** From the first to the last, both included. */
  public int between(int first, int last) {
    return first + below(last - first + 1);
  }

  /** From 0 to 1, 1 excluded. */
  public double fraction() {
    return (next() >>> 11) * 0x1.0p-53;
  }

  /** True in this share of cases. */
  public boolean happens(double probability) {
    return fraction() < probability;
  }
}
