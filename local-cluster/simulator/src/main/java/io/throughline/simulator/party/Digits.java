package io.throughline.simulator.party;

import io.throughline.simulator.Padded;
import java.util.SplittableRandom;

/** Numbers that mean nothing. */
public final class Digits {
  private Digits() {}

  /** So many digits. */
  public static String draw(SplittableRandom chance, int count) {
    long limit = 1;
    for (int i = 0; i < count; i++) {
      limit *= 10;
    }
    return Padded.number(chance.nextLong(limit), count);
  }
}
