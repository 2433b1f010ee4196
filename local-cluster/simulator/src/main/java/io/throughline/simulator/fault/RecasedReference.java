package io.throughline.simulator.fault;

import java.util.Locale;

/** Has the bank write traces in lower case. Amount, day and issuer still say whose they are. */
final class RecasedReference implements PlanFault {
  @Override
  public void apply(Occasion occasion) {
    occasion
        .plan()
        .settlements()
        .replaceAll(
            settlement ->
                occasion.hits(settlement.trace())
                    ? settlement.traced(settlement.trace().toLowerCase(Locale.ROOT))
                    : settlement);
  }
}
