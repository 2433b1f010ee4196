package io.throughline.ingest.money;

import io.throughline.events.Money;

/** Claims, remittances and charges are in US dollars. */
public final class Dollars {
  private Dollars() {}

  /** An amount in cents. */
  public static Money of(long cents) {
    Money money = new Money();
    money.setMinor(cents);
    money.setCurrency("USD");
    return money;
  }
}
