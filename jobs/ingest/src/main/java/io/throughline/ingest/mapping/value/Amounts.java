package io.throughline.ingest.mapping.value;

import io.throughline.events.Money;
import io.throughline.ingest.format.Reason;
import io.throughline.ingest.mapping.record.Refused;
import io.throughline.ingest.mapping.record.Row;
import java.util.Currency;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;

/**
 * Amounts of money.
 *
 * @param plus text of what counts as it is written; null for none
 * @param minus text of what counts with the opposite sign; null for none
 * @param format how both are written
 * @param currency ISO 4217 code, in either case
 * @param negated whether the sign is turned
 */
public record Amounts(
    TextValue plus,
    TextValue minus,
    AmountFormat format,
    TextValue currency,
    Predicate<Row> negated)
    implements Value {
  /** Decimals by code of all currencies that have any use: -1 for units of account like gold. */
  private static final Map<String, Integer> DECIMALS = new HashMap<>();

  static {
    for (Currency currency : Currency.getAvailableCurrencies()) {
      DECIMALS.put(currency.getCurrencyCode(), currency.getDefaultFractionDigits());
    }
  }

  /** Decimals of a currency; -1 when there is no such currency. */
  public static int decimals(String code) {
    return DECIMALS.getOrDefault(code, -1);
  }

  @Override
  public Money of(Row row) {
    String first = plus == null ? null : plus.of(row);
    String second = minus == null ? null : minus.of(row);
    if (first == null && second == null) {
      return null;
    }
    String written = currency.of(row);
    if (written == null) {
      throw new Refused(Reason.MISSING_FIELD, "an amount without currency");
    }
    String code = written.toUpperCase(Locale.ROOT);
    int decimals = decimals(code);
    if (decimals < 0) {
      throw new Refused(Reason.UNKNOWN_CODE, "a currency that is not in ISO 4217");
    }
    long minor = minor(first, decimals) - minor(second, decimals);
    return new Money(negated.test(row) ? -minor : minor, code);
  }

  private long minor(String text, int decimals) {
    if (text == null) {
      return 0;
    }
    long minor = format.parse(text, decimals);
    if (minor == AmountFormat.BAD) {
      throw new Refused(
          Reason.BAD_AMOUNT,
          "not an amount of at most %d decimals and 14 digits, with '%s' before the decimals"
              .formatted(decimals, format.decimal()));
    }
    return minor;
  }
}
