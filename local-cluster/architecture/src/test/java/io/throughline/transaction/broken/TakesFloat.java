package io.throughline.transaction.broken;

/** Breaks a rule on purpose. */
public final class TakesFloat {
  private TakesFloat() {}

  public static long cents(Float dollars) {
    return dollars == null ? 0 : 1;
  }
}
