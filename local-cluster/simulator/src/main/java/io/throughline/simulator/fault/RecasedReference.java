package io.throughline.simulator.fault;

import io.throughline.simulator.day.Settlement;
import java.util.Locale;

/** Has the bank write traces in lower case. Amount, day and issuer still say whose they are. */
final class RecasedReference implements PlanFault {
  @Override
  public void apply(Occasion occasion) {
    occasion.plan().settlements().replaceAll(settlement -> recased(occasion, settlement));
  }

  private static Settlement recased(Occasion occasion, Settlement settlement) {
    if (!occasion.hits(settlement.trace())) {
      return settlement;
    }
    occasion.hit(settlement.owner());
    return settlement.traced(settlement.trace().toLowerCase(Locale.ROOT));
  }
}
