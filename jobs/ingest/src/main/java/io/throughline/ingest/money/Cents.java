package io.throughline.ingest.money;

/** Amounts of money as whole cents. */
public final class Cents {
  /** Not an amount in whole cents, or one beyond any account: more than 14 digits. */
  public static final long BAD = Scaled.BAD;

  private static final int DECIMALS = 2;

  private Cents() {}

  /** Cents of the amount in chars [from, to), 0 when blank, or {@link #BAD}. */
  public static long of(char[] chars, int from, int to) {
    return Scaled.of(chars, from, to, DECIMALS);
  }

  /** As {@link #of(char[], int, int)}, of a whole text. */
  public static long of(String text) {
    return of(text.toCharArray(), 0, text.length());
  }
}
