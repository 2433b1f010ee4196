package io.throughline.reference;

/**
 * National Provider Identifier: nine digits and a check digit by the Luhn formula over the digits
 * with the prefix 80840 (45 CFR 162.406; CMS "Requirements for NPI and NPI check digit").
 */
public final class Npi {
  private static final int DIGITS = 10;

  /** What the prefix adds to the sum. */
  private static final int PREFIX_80840 = 24;

  private Npi() {}

  /** Whether a number has the form of one: ten digits. */
  public static boolean isAlike(String number) {
    return number.length() == DIGITS && number.chars().allMatch(c -> c >= '0' && c <= '9');
  }

  /** Whether a number is ten digits of which the last checks the others. */
  public static boolean isValid(String number) {
    return isAlike(number) && sum(number) % 10 == 0;
  }

  private static int sum(String number) {
    int sum = PREFIX_80840;
    for (int i = 0; i < DIGITS; i++) {
      int digit = number.charAt(i) - '0';
      sum += i % 2 == 0 ? digit * 2 / 10 + digit * 2 % 10 : digit;
    }
    return sum;
  }
}
