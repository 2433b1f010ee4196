package io.throughline.proof;

import io.throughline.simulator.check.Arrivals;

/** Ways in which the events of a history arrive other than it told them. */
enum Disorder {
  /** In any order at all: a journal line may come before the visit. */
  SHUFFLED {
    @Override
    Arrivals of(Arrivals told, long seed) {
      return told.repeated(SOME, seed).shuffled(seed);
    }
  },
  /** The last first. */
  REVERSED {
    @Override
    Arrivals of(Arrivals told, long seed) {
      return told.repeated(SOME, seed).reversed();
    }
  },
  /** Some of them days late, some twice. */
  DELAYED {
    @Override
    Arrivals of(Arrivals told, long seed) {
      return told.delayed(MANY, DAYS, seed).repeated(SOME, seed);
    }
  },
  /** Every one twice, within a few days in any order. */
  REPEATED {
    @Override
    Arrivals of(Arrivals told, long seed) {
      return told.repeated(1, seed).shuffledWithin(FEW_DAYS, seed);
    }
  };

  private static final double SOME = 0.1;
  private static final double MANY = 0.3;
  private static final int DAYS = 60;
  private static final int FEW_DAYS = 3;

  abstract Arrivals of(Arrivals told, long seed);

  /** A way for a seed: neighbours go different ways. */
  static Disorder by(long seed) {
    return values()[(int) Math.floorMod(seed, (long) values().length)];
  }
}
