package io.throughline.kpi.histogram;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/**
 * A base-2 exponential histogram as OpenTelemetry defines it, of whole numbers: counts by
 * magnitude, of positive and of negative values, and of zeros.
 *
 * <p>The scale never changes, so a value is always in the same bucket: what was added can be
 * subtracted exactly, in any order, also before it comes. The number of buckets is bounded by the
 * scale, 63 * 2^scale + 1 of either sign.
 *
 * <pre>{@code
 * ExponentialHistogram latencies = new ExponentialHistogram(3);
 * latencies.add(1_500);
 * latencies.quantile(950); // the 95th percentile, within 4.6 percent
 * }</pre>
 */
public final class ExponentialHistogram {
  private static final int PER_MILLE = 1_000;

  /** Powers of two that are bounds of classic buckets: those that a long holds. */
  private static final int MOST_POWER = 62;

  private final Bounds bounds;
  private final Buckets positive = new Buckets();
  private final Buckets negative = new Buckets();
  private long zeros;

  /**
   * An empty one.
   *
   * @param scale from 0 to 6; each more halves the width of the buckets
   * @throws IllegalArgumentException for another scale
   */
  public ExponentialHistogram(int scale) {
    bounds = Bounds.of(scale);
  }

  /** Takes a value in. */
  public void add(long value) {
    count(value, 1);
  }

  /** Takes a value back. */
  public void subtract(long value) {
    count(value, -1);
  }

  private void count(long value, int times) {
    if (value == 0) {
      zeros += times;
    } else if (value > 0) {
      positive.add(bounds.indexOf(value), times);
    } else {
      negative.add(bounds.indexOf(-value), times);
    }
  }

  /**
   * Takes all of another in.
   *
   * @throws IllegalArgumentException when it is of another scale
   */
  public void add(ExponentialHistogram other) {
    merge(other, 1);
  }

  /**
   * Takes all of another back.
   *
   * @throws IllegalArgumentException when it is of another scale
   */
  public void subtract(ExponentialHistogram other) {
    merge(other, -1);
  }

  private void merge(ExponentialHistogram other, int times) {
    if (other.bounds != bounds) {
      throw new IllegalArgumentException(
          "a histogram of scale %d cannot take in one of scale %d"
              .formatted(scale(), other.scale()));
    }
    positive.add(other.positive, times);
    negative.add(other.negative, times);
    zeros += times * other.zeros;
  }

  /** How narrow the buckets are. */
  public int scale() {
    return bounds.scale();
  }

  /** Number of values. */
  public long count() {
    return negative.total() + zeros + positive.total();
  }

  /**
   * The value that so many of a thousand are at or below: the middle of the bucket that it is in.
   * The true one differs by at most (2^(2^-scale) - 1) / 2 of itself and half a unit: 4.6 percent
   * at scale 3. Empty when there are no values.
   *
   * @param perMille from 0 for the least to 1000 for the greatest
   */
  public OptionalLong quantile(int perMille) {
    long count = count();
    if (count <= 0) {
      return OptionalLong.empty();
    }
    long rank = Math.max(1, Math.ceilDiv(Math.multiplyExact(count, perMille), PER_MILLE));
    long seen = 0;
    for (int i = negative.size() - 1; i >= 0; i--) {
      seen += negative.at(i);
      if (seen >= rank) {
        return OptionalLong.of(-middle(negative.offset() + i));
      }
    }
    seen += zeros;
    if (seen >= rank) {
      return OptionalLong.of(0);
    }
    int place = 0;
    while (seen + positive.at(place) < rank) {
      seen += positive.at(place);
      place++;
    }
    return OptionalLong.of(middle(positive.offset() + place));
  }

  private long middle(int index) {
    long first = bounds.first(index);
    return first + (bounds.last(index) - first) / 2;
  }

  /**
   * The buckets of a classic Prometheus histogram, bounded by each power of two of a range. A power
   * of two bounds a bucket at every scale, so that each count is exact. The bucket without bound
   * has {@link #count}. What is below the first bound, negative values too, is counted there and in
   * all that follow.
   *
   * @param from the first bound is 2^from
   * @param to the last bound is 2^to, at most 2^62
   */
  public List<ClassicBucket> classic(int from, int to) {
    if (from < 0 || to > MOST_POWER) {
      throw new IllegalArgumentException(
          "bounds from 2^%d to 2^%d are not between 2^0 and 2^%d".formatted(from, to, MOST_POWER));
    }
    long below = negative.total() + zeros;
    List<ClassicBucket> buckets = new ArrayList<>();
    for (int power = from; power <= to; power++) {
      buckets.add(new ClassicBucket(1L << power, below + positive.upTo(bounds.indexUpTo(power))));
    }
    return buckets;
  }

  Bounds bounds() {
    return bounds;
  }

  Buckets positive() {
    return positive;
  }

  Buckets negative() {
    return negative;
  }

  long zeros() {
    return zeros;
  }

  void addZeros(long times) {
    zeros += times;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof ExponentialHistogram histogram
        && bounds == histogram.bounds
        && zeros == histogram.zeros
        && positive.equals(histogram.positive)
        && negative.equals(histogram.negative);
  }

  @Override
  public int hashCode() {
    return 31 * (31 * positive.hashCode() + negative.hashCode()) + Long.hashCode(zeros);
  }

  @Override
  public String toString() {
    return "scale %d: negative %s, %d zeros, positive %s"
        .formatted(scale(), negative, zeros, positive);
  }
}
