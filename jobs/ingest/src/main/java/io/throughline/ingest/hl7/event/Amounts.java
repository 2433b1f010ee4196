package io.throughline.ingest.hl7.event;

import io.throughline.ingest.format.Reason;
import io.throughline.ingest.hl7.field.Segment;
import io.throughline.ingest.hl7.field.UnreadableMessageException;
import io.throughline.ingest.money.Cents;
import io.throughline.ingest.money.Thousandths;

/** Amount and quantity of an FT1. */
final class Amounts {
  private static final int QUANTITY = 10;
  private static final int EXTENDED = 11;
  private static final int UNIT = 12;
  private static final int UNIT_COST = 22;
  private static final long ONE = 1000;

  private Amounts() {}

  /**
   * Cents: FT1-11, else FT1-12, else FT1-22, times the quantity.
   *
   * @throws UnreadableMessageException none of them is there, or one is not in whole cents of a
   *     dollar
   */
  static long cents(Segment ft1) throws UnreadableMessageException {
    if (!ft1.value(EXTENDED).isEmpty()) {
      return price(ft1, EXTENDED);
    }
    int unit = ft1.value(UNIT).isEmpty() ? UNIT_COST : UNIT;
    if (ft1.value(unit).isEmpty()) {
      throw new UnreadableMessageException(
          Reason.MISSING_FIELD,
          "%s, %s and %s are empty"
              .formatted(ft1.name(EXTENDED), ft1.name(UNIT), ft1.name(UNIT_COST)));
    }
    Long quantity = quantityMilli(ft1);
    return product(ft1, unit, price(ft1, unit), quantity == null ? ONE : quantity);
  }

  private static long product(Segment ft1, int unit, long price, long quantityMilli)
      throws UnreadableMessageException {
    try {
      long product = Math.multiplyExact(price, quantityMilli);
      if (product % ONE == 0) {
        return product / ONE;
      }
    } catch (ArithmeticException e) {
      // Beyond any account: as bad as a fraction of a cent.
    }
    throw new UnreadableMessageException(
        Reason.BAD_AMOUNT,
        "%s x %s is not an amount in whole cents".formatted(ft1.name(unit), ft1.name(QUANTITY)));
  }

  private static long price(Segment ft1, int field) throws UnreadableMessageException {
    long cents = Cents.of(ft1.value(field));
    if (cents == Cents.BAD) {
      throw new UnreadableMessageException(
          Reason.BAD_AMOUNT, ft1.name(field) + " is not an amount in whole cents");
    }
    String currency = ft1.value(field, 1, 2);
    if (!currency.isEmpty() && !currency.equals("USD")) {
      throw new UnreadableMessageException(
          Reason.BAD_AMOUNT, ft1.name(field) + " is not in US dollars");
    }
    return cents;
  }

  /**
   * FT1-10 in thousandths; null when absent.
   *
   * @throws UnreadableMessageException it is no quantity in whole thousandths
   */
  static Long quantityMilli(Segment ft1) throws UnreadableMessageException {
    String text = ft1.value(QUANTITY);
    if (text.isEmpty()) {
      return null;
    }
    long quantity = Thousandths.of(text);
    if (quantity == Thousandths.BAD) {
      throw new UnreadableMessageException(
          Reason.BAD_AMOUNT, ft1.name(QUANTITY) + " is not a quantity in thousandths");
    }
    return quantity;
  }
}
