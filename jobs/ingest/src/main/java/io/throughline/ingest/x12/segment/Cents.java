package io.throughline.ingest.x12.segment;

/** Amounts of X12 (type R, without exponent) as whole cents. */
public final class Cents {
  /** Not an amount in whole cents, or one beyond any account: more than 14 digits. */
  public static final long BAD = Long.MIN_VALUE;

  private static final long LIMIT = 100_000_000_000_000L;

  private Cents() {}

  /** Cents of the amount in chars [from, to), 0 when blank, or {@link #BAD}. */
  public static long of(char[] chars, int from, int to) {
    int i = from;
    int end = to;
    while (i < end && Blank.is(chars[i])) {
      i++;
    }
    while (end > i && Blank.is(chars[end - 1])) {
      end--;
    }
    if (i == end) {
      return 0;
    }
    boolean negative = chars[i] == '-';
    if (negative || chars[i] == '+') {
      i++;
    }
    return magnitude(chars, i, end, negative);
  }

  private static long magnitude(char[] chars, int from, int end, boolean negative) {
    long value = 0;
    int digits = 0;
    int decimals = -1;
    for (int i = from; i < end; i++) {
      char c = chars[i];
      if (c >= '0' && c <= '9') {
        digits++;
        if (decimals >= 2) {
          if (c != '0') {
            return BAD;
          }
          continue;
        }
        if (decimals >= 0) {
          decimals++;
        }
        value = value * 10 + (c - '0');
        if (value > LIMIT) {
          return BAD;
        }
      } else if (c == '.' && decimals < 0) {
        decimals = 0;
      } else {
        return BAD;
      }
    }
    if (digits == 0) {
      return BAD;
    }
    for (int i = Math.max(decimals, 0); i < 2; i++) {
      value *= 10;
    }
    return negative ? -value : value;
  }
}
