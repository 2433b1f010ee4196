package io.throughline.simulator.remit;

import io.throughline.simulator.claim.ServiceLine;
import java.util.ArrayList;
import java.util.List;

/**
 * The decision on one service line.
 *
 * @param charge SVC02, cents; negative in a reversal
 * @param paid SVC03, cents
 */
public record AdjudicatedLine(
    ServiceLine service, long charge, long paid, List<Adjustment> adjustments) {
  public AdjudicatedLine {
    adjustments = List.copyOf(adjustments);
  }

  /**
   * A line that balances: paid is the charge less the adjustments; those of nothing are left out.
   */
  static AdjudicatedLine of(ServiceLine service, Adjustment... adjustments) {
    List<Adjustment> real = new ArrayList<>(adjustments.length);
    long paid = service.charge();
    for (Adjustment adjustment : adjustments) {
      if (adjustment.amount() != 0) {
        real.add(adjustment);
        paid -= adjustment.amount();
      }
    }
    return new AdjudicatedLine(service, service.charge(), paid, real);
  }

  /** Charge - adjustments - paid: 0 when the line balances. */
  public long imbalance() {
    return charge - Adjustment.sum(adjustments) - paid;
  }

  AdjudicatedLine negated() {
    return new AdjudicatedLine(
        service, -charge, -paid, adjustments.stream().map(Adjustment::negated).toList());
  }
}
