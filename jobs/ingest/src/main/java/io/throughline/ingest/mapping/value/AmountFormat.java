package io.throughline.ingest.mapping.value;

/**
 * How amounts are written. A minus may stand before or after the digits, or parentheses around
 * them.
 *
 * @param decimal sign before the fraction
 * @param group sign between groups of digits; 0 for none
 */
public record AmountFormat(char decimal, char group) {
  /** Not an amount, or one beyond any account: more than 14 digits. */
  public static final long BAD = Long.MIN_VALUE;

  private static final long LIMIT = 100_000_000_000_000L;

  /**
   * The amount in units of the last decimal.
   *
   * @param decimals 2 for cents; more in the text must be zeros
   * @return {@link #BAD} for what is not such an amount
   */
  public long parse(String text, int decimals) {
    if (text.isEmpty()) {
      return BAD;
    }
    int from = 0;
    int to = text.length();
    boolean negative = false;
    char first = text.charAt(0);
    char last = text.charAt(to - 1);
    if (first == '(' && last == ')') {
      negative = true;
      from++;
      to--;
    } else if (first == '-' || first == '+') {
      negative = first == '-';
      from++;
    } else if (last == '-') {
      negative = true;
      to--;
    }
    long magnitude = magnitude(text, from, to, decimals);
    return negative && magnitude != BAD ? -magnitude : magnitude;
  }

  private long magnitude(String text, int from, int to, int decimals) {
    long value = 0;
    int digits = 0;
    int fraction = -1;
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      if (c >= '0' && c <= '9') {
        digits++;
        if (fraction >= decimals) {
          if (c != '0') {
            return BAD;
          }
          continue;
        }
        if (fraction >= 0) {
          fraction++;
        }
        value = value * 10 + (c - '0');
        if (value > LIMIT) {
          return BAD;
        }
      } else if (c == decimal && fraction < 0) {
        fraction = 0;
      } else if (c != group || !isGroup(text, i, from, to) || fraction >= 0) {
        return BAD;
      }
    }
    if (digits == 0) {
      return BAD;
    }
    for (int i = Math.max(fraction, 0); i < decimals; i++) {
      value *= 10;
    }
    return value > LIMIT ? BAD : value;
  }

  /** Three digits follow the sign, and not four: 1.234 is a thousand, 1.23 a slip. */
  private boolean isGroup(String text, int at, int from, int to) {
    if (at == from || at + 3 >= to) {
      return false;
    }
    for (int i = at + 1; i <= at + 3; i++) {
      if (text.charAt(i) < '0' || text.charAt(i) > '9') {
        return false;
      }
    }
    char next = at + 4 < to ? text.charAt(at + 4) : decimal;
    return next == group || next == decimal;
  }
}
