package io.throughline.simulator.synthea;

import io.throughline.simulator.claim.ClaimType;
import io.throughline.simulator.recorded.Leftover;
import io.throughline.simulator.recorded.Reckoning;
import io.throughline.simulator.recorded.RecordedLine;
import io.throughline.simulator.recorded.Row;
import io.throughline.simulator.remit.Adjustment;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** A charge and the payer's money on it, cents. */
final class Charge {
  private final String procedure;
  private final String revenueCode;
  private final LocalDate date;
  private final int units;
  private final long amount;
  private long paid;
  private long adjusted;
  private long copay;

  Charge(Row row, ClaimType type, Setting setting, LocalDate date, long amount) {
    this.procedure = row.text("PROCEDURECODE");
    this.revenueCode = setting.revenueCode(type);
    this.date = date;
    this.units = Math.toIntExact(row.whole("UNITS", 1));
    this.amount = amount;
  }

  void paid(long cents) {
    paid += cents;
  }

  void adjusted(long cents) {
    adjusted += cents;
  }

  void copay(long cents) {
    copay += cents;
  }

  boolean isFree() {
    return amount == 0;
  }

  /**
   * As the payer decided: what it neither paid nor took off is the patient's, first as co-payment.
   */
  RecordedLine decided() {
    long left = amount - paid - adjusted;
    long copaid = Math.clamp(copay, 0, Math.max(left, 0));
    List<Adjustment> adjustments = new ArrayList<>();
    add(adjustments, Adjustment.contractual(adjusted));
    add(adjustments, Adjustment.patient("3", copaid));
    if (left < 0) {
      add(adjustments, Adjustment.excess(left));
    } else {
      add(adjustments, Adjustment.patient(paid == 0 ? "1" : "2", left - copaid));
    }
    return line(paid, adjustments);
  }

  private static void add(List<Adjustment> to, Adjustment adjustment) {
    if (adjustment.amount() != 0) {
      to.add(adjustment);
    }
  }

  /** As nobody has decided; then there cannot be a payer's money. */
  RecordedLine open(Reckoning reckoning) {
    if (paid != 0) {
      reckoning.leftPayment(Leftover.PAYER_MONEY_WITHOUT_CLAIM, paid);
    }
    if (adjusted != 0) {
      reckoning.left(Leftover.PAYER_MONEY_WITHOUT_CLAIM, adjusted);
    }
    return line(0, List.of());
  }

  private RecordedLine line(long payers, List<Adjustment> adjustments) {
    return new RecordedLine(
        procedure, revenueCode, amount, units, (int) date.toEpochDay(), payers, adjustments);
  }
}
