package io.throughline.simulator;

/** Numbers with leading zeros. {@link String#format} takes longer than the rest of a claim. */
public final class Padded {
  private Padded() {}

  /** {@code number(42, 6)} is {@code 000042}; a number that needs more digits gets them. */
  public static String number(long number, int width) {
    String digits = Long.toString(number);
    return digits.length() >= width ? digits : "0".repeat(width - digits.length()) + digits;
  }
}
