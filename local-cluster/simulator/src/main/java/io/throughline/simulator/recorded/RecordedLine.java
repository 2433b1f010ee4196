package io.throughline.simulator.recorded;

import io.throughline.simulator.remit.Adjustment;
import java.util.List;

/**
 * A service as it was charged and decided.
 *
 * @param revenueCode of an institutional line, else empty
 * @param charge cents
 * @param day of service, since 1970-01-01
 * @param paid by the payer, cents
 * @param adjustments why that is not the charge; together with what was paid they make the charge
 */
public record RecordedLine(
    String procedure,
    String revenueCode,
    long charge,
    int units,
    int day,
    long paid,
    List<Adjustment> adjustments) {
  /** Charge less adjustments less payment: 0 of a line that balances. */
  public long imbalance() {
    return charge - paid - adjustments.stream().mapToLong(Adjustment::amount).sum();
  }
}
