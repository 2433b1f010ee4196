package io.throughline.transaction;

/**
 * A sum of minor units that neither wraps nor throws: beyond the range of a long it stays at the
 * nearest bound and remembers that it did.
 */
final class Total {
  private long value;
  private boolean overflowed;

  Total plus(long amount) {
    long sum = value + amount;
    if (((value ^ sum) & (amount ^ sum)) < 0) {
      overflowed = true;
      sum = amount < 0 ? Long.MIN_VALUE : Long.MAX_VALUE;
    }
    value = sum;
    return this;
  }

  Total minus(long amount) {
    if (amount == Long.MIN_VALUE) {
      overflowed = true;
      return plus(Long.MAX_VALUE);
    }
    return plus(-amount);
  }

  Total plus(Total other) {
    overflowed |= other.overflowed;
    return plus(other.value);
  }

  Total minus(Total other) {
    overflowed |= other.overflowed;
    return minus(other.value);
  }

  long value() {
    return value;
  }

  /** Absolute value, at most {@link Long#MAX_VALUE}. */
  long magnitude() {
    return value == Long.MIN_VALUE ? Long.MAX_VALUE : Math.abs(value);
  }

  boolean overflowed() {
    return overflowed;
  }
}
