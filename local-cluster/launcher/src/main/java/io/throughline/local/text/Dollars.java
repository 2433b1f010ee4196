package io.throughline.local.text;

import java.util.Locale;

/** Cents as people read them, without any floating point. */
public final class Dollars {
  private Dollars() {}

  /** {@code 123456} is {@code 1,234.56}; {@code -5} is {@code -0.05}. */
  public static String of(long cents) {
    String sign = cents < 0 ? "-" : "";
    // unsigned, since the smallest long has no positive counterpart
    long magnitude = cents < 0 ? -cents : cents;
    return String.format(
        Locale.ROOT,
        "%s%,d.%02d",
        sign,
        Long.divideUnsigned(magnitude, 100),
        Long.remainderUnsigned(magnitude, 100));
  }
}
