package io.throughline.simulator.recorded;

import io.throughline.simulator.account.Course;
import io.throughline.simulator.claim.ClaimType;
import java.util.List;

/**
 * Charges of a visit that were billed together. Days are those since 1970-01-01, {@link
 * Course#NEVER} of what did not happen.
 *
 * @param placeOrBillType CLM05-1
 * @param chargedAt local time, ISO 8601
 * @param sent to the payer; never when no payer was asked
 * @param answered accepted by the payer
 * @param decided by the payer; never while it is open
 * @param posted the day on which the payer's payment was posted
 */
public record RecordedBill(
    ClaimType type,
    String placeOrBillType,
    String chargedAt,
    int sent,
    int answered,
    int decided,
    int posted,
    List<RecordedLine> lines) {
  /** Whether the payer has decided. */
  public boolean hasDecision() {
    return decided != Course.NEVER;
  }
}
