package io.throughline.ingest.x12.transaction;

import io.throughline.events.Money;

/** X12 claims and remittances are in US dollars. */
final class Dollars {
  private Dollars() {}

  static Money of(long cents) {
    Money money = new Money();
    money.setMinor(cents);
    money.setCurrency("USD");
    return money;
  }
}
