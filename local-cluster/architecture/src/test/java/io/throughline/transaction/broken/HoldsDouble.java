package io.throughline.transaction.broken;

/** Breaks a rule on purpose. */
public final class HoldsDouble {
  public double[] amounts;
}
