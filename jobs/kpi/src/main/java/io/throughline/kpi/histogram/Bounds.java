package io.throughline.kpi.histogram;

import java.math.BigInteger;

/**
 * Bounds of the buckets of one scale: bucket i holds what is above base^i and at most base^(i+1),
 * where base = 2^(2^-scale).
 *
 * <p>Values are whole, so a bound is as good as the whole number below it: v &gt; base^i just when
 * v &gt; floor(base^i). That is a root of a power of two, and exact, where a logarithm would put
 * some values beside their bucket.
 */
final class Bounds {
  /** Beyond it the buckets are narrower than anybody reads them, and too many. */
  static final int MOST_SCALE = 6;

  /** Where the value 1 is: the only bucket below 0 that whole numbers fall in. */
  static final int LEAST_INDEX = -1;

  /** Octaves of a magnitude: from 1 to 2^63. */
  private static final int OCTAVES = 63;

  private static final Bounds[] BY_SCALE = new Bounds[MOST_SCALE + 1];

  static {
    for (int scale = 0; scale <= MOST_SCALE; scale++) {
      BY_SCALE[scale] = new Bounds(scale);
    }
  }

  private final int scale;

  /** floor(base^i) at i. */
  private final long[] floors;

  private Bounds(int scale) {
    this.scale = scale;
    this.floors = new long[OCTAVES << scale];
    for (int i = 0; i < floors.length; i++) {
      floors[i] = root(BigInteger.TWO.pow(i), scale).longValueExact();
    }
  }

  /** Square roots of square roots: the floor of each is that of the root of the whole. */
  private static BigInteger root(BigInteger power, int times) {
    BigInteger root = power;
    for (int i = 0; i < times; i++) {
      root = root.sqrt();
    }
    return root;
  }

  /**
   * The bounds of a scale.
   *
   * @throws IllegalArgumentException for a scale below 0 or above {@link #MOST_SCALE}
   */
  static Bounds of(int scale) {
    if (scale < 0 || scale > MOST_SCALE) {
      throw new IllegalArgumentException(
          "scale %d is not between 0 and %d".formatted(scale, MOST_SCALE));
    }
    return BY_SCALE[scale];
  }

  int scale() {
    return scale;
  }

  /**
   * The bucket of a magnitude.
   *
   * @param magnitude from 1 to 2^63, which is {@link Long#MIN_VALUE}
   */
  int indexOf(long magnitude) {
    long below = magnitude - 1;
    if (below == 0) {
      return LEAST_INDEX;
    }
    int octave = Long.SIZE - 1 - Long.numberOfLeadingZeros(below);
    int index = octave << scale;
    int next = Math.min(indexAbove(octave), floors.length);
    while (index + 1 < next && floors[index + 1] <= below) {
      index++;
    }
    return index;
  }

  /** The first bucket of magnitudes above 2^(octave + 1). */
  private int indexAbove(int octave) {
    return (octave + 1) << scale;
  }

  /** The last bucket of magnitudes up to 2^power. */
  int indexUpTo(int power) {
    return (power << scale) - 1;
  }

  /** The least whole number of a bucket. */
  long first(int index) {
    return index < 0 ? 1 : floors[index] + 1;
  }

  /** The greatest whole number of a bucket, at most {@link Long#MAX_VALUE}. */
  long last(int index) {
    return index + 1 < floors.length ? floors[index + 1] : Long.MAX_VALUE;
  }

  /** True for a bucket that whole numbers of 64 bits may fall in. */
  boolean has(long index) {
    return index >= LEAST_INDEX && index < floors.length;
  }
}
