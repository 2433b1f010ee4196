package io.throughline.ingest.money;

/** Quantities as whole thousandths of a unit. */
public final class Thousandths {
  /** Not a quantity in whole thousandths, or one of more than 14 digits. */
  public static final long BAD = Scaled.BAD;

  private static final int DECIMALS = 3;

  private Thousandths() {}

  /** Thousandths of the quantity in a text, 0 when blank, or {@link #BAD}. */
  public static long of(String text) {
    return Scaled.of(text.toCharArray(), 0, text.length(), DECIMALS);
  }
}
