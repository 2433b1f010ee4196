package io.throughline.simulator.party;

/**
 * National Provider Identifier: nine digits and a check digit by the Luhn formula over the digits
 * with the prefix 80840 (45 CFR 162.406; CMS "Requirements for NPI and NPI check digit").
 */
public final class Npi {
  private static final int LUHN_OF_PREFIX_80840 = 24;

  private Npi() {}

  /**
   * Appends the check digit.
   *
   * @param nineDigits the number without its check digit
   * @throws IllegalArgumentException if it is not nine digits
   */
  public static String withCheckDigit(String nineDigits) {
    if (!nineDigits.matches("\\d{9}")) {
      throw new IllegalArgumentException(
          "an NPI has nine digits before its check digit: " + nineDigits);
    }
    int sum = LUHN_OF_PREFIX_80840;
    for (int i = 0; i < 9; i++) {
      int digit = nineDigits.charAt(i) - '0';
      sum += i % 2 == 0 ? digit / 5 + digit * 2 % 10 : digit;
    }
    return nineDigits + (10 - sum % 10) % 10;
  }

  /** Whether a number is ten digits of which the last checks the others. */
  public static boolean isValid(String npi) {
    return npi.matches("\\d{10}") && withCheckDigit(npi.substring(0, 9)).equals(npi);
  }
}
