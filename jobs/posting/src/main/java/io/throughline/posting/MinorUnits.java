package io.throughline.posting;

import java.math.BigDecimal;
import java.util.Currency;

/** Amounts for people. */
final class MinorUnits {
  private static final int DIGITS = 2;

  private MinorUnits() {}

  /** An amount with its currency, e.g. 1250.00 USD. */
  static String text(long minor, String currency) {
    return BigDecimal.valueOf(minor, digits(currency)).toPlainString() + " " + currency;
  }

  private static int digits(String currency) {
    return Currency.getAvailableCurrencies().stream()
        .filter(known -> known.getCurrencyCode().equals(currency))
        .mapToInt(Currency::getDefaultFractionDigits)
        .filter(digits -> digits >= 0)
        .findFirst()
        .orElse(DIGITS);
  }
}
