package io.throughline.simulator.synthea;

import io.throughline.simulator.recorded.Leftover;
import io.throughline.simulator.recorded.Reckoning;
import io.throughline.simulator.recorded.Row;

/** The money of a transaction: each type has it in a column of its own. */
record Money(Kind kind, long cents) {
  enum Kind {
    CHARGE,
    PAYMENT,
    ADJUSTMENT,
    TRANSFER,
    UNKNOWN
  }

  static Money of(Row row) {
    return switch (row.text("TYPE")) {
      case "CHARGE" -> new Money(Kind.CHARGE, row.cents("AMOUNT"));
      case "PAYMENT" -> new Money(Kind.PAYMENT, row.cents("PAYMENTS"));
      case "ADJUSTMENT" -> new Money(Kind.ADJUSTMENT, row.cents("ADJUSTMENTS"));
      case "TRANSFERIN", "TRANSFEROUT" -> new Money(Kind.TRANSFER, row.cents("TRANSFERS"));
      default -> new Money(Kind.UNKNOWN, row.cents("AMOUNT"));
    };
  }

  void read(Reckoning reckoning) {
    switch (kind) {
      case CHARGE -> reckoning.charged(cents);
      case PAYMENT -> reckoning.paid(cents);
      default -> reckoning.other(cents);
    }
  }

  void leave(Reckoning reckoning, Leftover reason) {
    switch (kind) {
      case CHARGE -> reckoning.leftCharge(reason, cents);
      case PAYMENT -> reckoning.leftPayment(reason, cents);
      default -> reckoning.left(reason, cents);
    }
  }
}
