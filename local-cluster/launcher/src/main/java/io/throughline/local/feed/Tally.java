package io.throughline.local.feed;

import io.throughline.events.ClaimSubmitted;
import io.throughline.events.RemittanceReceived;
import io.throughline.events.RevenueEvent;

/**
 * Claims and claim payments, counted and summed. Amounts are cents.
 *
 * @param claims CLM segments
 * @param claimPayments CLP segments
 * @param clm02 sum of the charges of claims
 * @param clp03 sum of the charges of claim payments
 * @param clp04 sum of the payments
 */
public record Tally(long claims, long claimPayments, long clm02, long clp03, long clp04) {
  /** Nothing. */
  public static final Tally NONE = new Tally(0, 0, 0, 0, 0);

  /** What one event stands for; {@link #NONE} of events that are neither claim nor payment. */
  public static Tally of(RevenueEvent event) {
    return switch (event.getMilestone()) {
      case ClaimSubmitted claim -> new Tally(1, 0, claim.getCharge().getMinor(), 0, 0);
      case RemittanceReceived payment ->
          new Tally(0, 1, 0, payment.getCharge().getMinor(), payment.getPaid().getMinor());
      default -> NONE;
    };
  }

  /** The sum. */
  public Tally plus(Tally other) {
    return new Tally(
        claims + other.claims,
        claimPayments + other.claimPayments,
        clm02 + other.clm02,
        clp03 + other.clp03,
        clp04 + other.clp04);
  }

  /** The difference. */
  public Tally minus(Tally other) {
    return new Tally(
        claims - other.claims,
        claimPayments - other.claimPayments,
        clm02 - other.clm02,
        clp03 - other.clp03,
        clp04 - other.clp04);
  }
}
