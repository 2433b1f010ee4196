package io.throughline.simulator.canonical;

import io.throughline.events.Money;

/** Cents of US dollars. */
final class Dollars {
  private Dollars() {}

  static Money of(long cents) {
    return new Money(cents, "USD");
  }
}
