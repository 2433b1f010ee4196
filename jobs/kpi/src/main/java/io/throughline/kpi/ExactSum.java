package io.throughline.kpi;

/**
 * A sum in 128 bits: whatever is added can be taken back in any order, and 2^63 amounts of any size
 * have room.
 *
 * @param high the upper 64 bits
 * @param low the lower ones, unsigned
 */
record ExactSum(long high, long low) {
  static final ExactSum ZERO = new ExactSum(0, 0);

  ExactSum plus(long amount) {
    return plus(new ExactSum(amount >> Long.SIZE - 1, amount));
  }

  ExactSum minus(long amount) {
    return minus(new ExactSum(amount >> Long.SIZE - 1, amount));
  }

  ExactSum plus(ExactSum other) {
    long sum = low + other.low;
    long carry = Long.compareUnsigned(sum, low) < 0 ? 1 : 0;
    return new ExactSum(high + other.high + carry, sum);
  }

  ExactSum minus(ExactSum other) {
    long borrow = Long.compareUnsigned(low, other.low) < 0 ? 1 : 0;
    return new ExactSum(high - other.high - borrow, low - other.low);
  }

  /** The sum; beyond the range of a long the nearest bound. */
  long toLong() {
    if (high == low >> Long.SIZE - 1) {
      return low;
    }
    return high < 0 ? Long.MIN_VALUE : Long.MAX_VALUE;
  }
}
