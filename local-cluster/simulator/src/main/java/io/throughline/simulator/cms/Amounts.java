package io.throughline.simulator.cms;

import io.throughline.simulator.recorded.Leftover;
import io.throughline.simulator.recorded.Reckoning;
import io.throughline.simulator.recorded.RecordedLine;
import io.throughline.simulator.remit.Adjustment;
import java.util.ArrayList;
import java.util.List;

/**
 * What a line came to, cents.
 *
 * @param charge what was allowed; of an institutional claim, which does not say, the sum of the
 *     rest
 * @param otherPayer what a payer before Medicare paid
 */
record Amounts(long charge, long paid, long otherPayer, long deductible, long coinsurance) {
  static final Amounts NOTHING = new Amounts(0, 0, 0, 0, 0);

  /** Of a claim that names no charge. */
  static Amounts withoutCharge(long paid, long otherPayer, long deductible, long coinsurance) {
    return new Amounts(
        paid + otherPayer + deductible + coinsurance, paid, otherPayer, deductible, coinsurance);
  }

  Amounts plus(Amounts more) {
    return new Amounts(
        charge + more.charge,
        paid + more.paid,
        otherPayer + more.otherPayer,
        deductible + more.deductible,
        coinsurance + more.coinsurance);
  }

  boolean isNothing() {
    return equals(NOTHING);
  }

  void leave(Reckoning reckoning, Leftover reason) {
    reckoning.leftCharge(reason, charge);
    reckoning.leftPayment(reason, paid);
  }

  /** Amounts in the files are rounded, so a line may be off by some dollars: CARC 45 or 94. */
  RecordedLine line(String procedure, String revenueCode, int day) {
    long rest = charge - paid - otherPayer - deductible - coinsurance;
    List<Adjustment> adjustments = new ArrayList<>();
    for (Adjustment one :
        List.of(
            rest < 0 ? Adjustment.excess(rest) : Adjustment.contractual(rest),
            Adjustment.otherPayer(otherPayer),
            Adjustment.patient("1", deductible),
            Adjustment.patient("2", coinsurance))) {
      if (one.amount() != 0) {
        adjustments.add(one);
      }
    }
    return new RecordedLine(procedure, revenueCode, charge, 1, day, paid, adjustments);
  }
}
