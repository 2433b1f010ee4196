package io.throughline.transaction.broken;

/** Breaks a rule on purpose. */
public final class ParsesDouble {
  private ParsesDouble() {}

  public static long cents(String dollars) {
    return (long) (Double.parseDouble(dollars) * 100);
  }
}
