package io.throughline.ingest.x12.transaction;

import io.throughline.events.ClaimAdjustment;
import io.throughline.ingest.money.Dollars;
import io.throughline.ingest.x12.segment.Segment;
import java.util.List;

/** Reads CAS segments: one group, up to six reasons with their amounts. */
final class Adjustments {
  private static final int FIRST_REASON = 2;
  private static final int LAST_REASON = 17;
  private static final int STEP = 3;

  private Adjustments() {}

  /**
   * Adds the adjustments of a CAS.
   *
   * @return their sum in cents
   */
  static long add(Segment cas, Amounts amounts, List<ClaimAdjustment> to) {
    String group = cas.text(1);
    long sum = 0;
    for (int e = FIRST_REASON; e <= LAST_REASON; e += STEP) {
      if (cas.isBlank(e) && cas.isBlank(e + 1)) {
        continue;
      }
      long cents = amounts.of(cas, e + 1);
      ClaimAdjustment adjustment = new ClaimAdjustment();
      adjustment.setGroupCode(group);
      adjustment.setReasonCode(cas.text(e));
      adjustment.setAmount(Dollars.of(cents));
      to.add(adjustment);
      sum += cents;
    }
    return sum;
  }
}
