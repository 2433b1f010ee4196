package io.throughline.ingest.money;

import io.throughline.ingest.bytes.Blank;

/** Decimal numbers without exponent (type R of X12, NM of HL7 v2) as whole multiples of 10^-n. */
final class Scaled {
  /** No number, not a whole multiple, or more than 14 digits. */
  static final long BAD = Long.MIN_VALUE;

  private static final long LIMIT = 100_000_000_000_000L;

  private Scaled() {}

  /** Multiples of 10^-scale of the number in chars [from, to), 0 when blank, or {@link #BAD}. */
  static long of(char[] chars, int from, int to, int scale) {
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
    return magnitude(chars, i, end, negative, scale);
  }

  private static long magnitude(char[] chars, int from, int end, boolean negative, int scale) {
    long value = 0;
    int digits = 0;
    int decimals = -1;
    for (int i = from; i < end; i++) {
      char c = chars[i];
      if (c >= '0' && c <= '9') {
        digits++;
        if (decimals >= scale) {
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
    for (int i = Math.max(decimals, 0); i < scale; i++) {
      value *= 10;
    }
    return negative ? -value : value;
  }
}
