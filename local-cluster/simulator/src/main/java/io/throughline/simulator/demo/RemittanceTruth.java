package io.throughline.simulator.demo;

import io.throughline.simulator.remit.Remittance;

/**
 * One 835 transaction set.
 *
 * @param originator TRN03
 * @param trace TRN02
 * @param amount BPR02, cents
 * @param imbalance BPR02 - (sum CLP04 - sum PLB), cents; 0 when it balances
 */
public record RemittanceTruth(String originator, String trace, long amount, long imbalance) {
  static RemittanceTruth of(Remittance remittance) {
    return new RemittanceTruth(
        remittance.payer().originator(),
        remittance.trace(),
        remittance.amount(),
        remittance.imbalance());
  }
}
