package io.throughline.transaction;

import java.util.List;
import java.util.UUID;

/** What a posting needs of an event that its fact does not keep. Amounts are minor units. */
public sealed interface Detail {
  /**
   * Of one claim of a remittance (835 CLP).
   *
   * @param adjustments CAS of claim and lines, one of each group and reason, in order of both
   * @param imbalancedLine number of the first SVC that does not balance; 0 when all do
   * @param paymentDay BPR16, else DTM*405, days since 1970-01-01, or {@link Statement#NO_DATE}
   */
  record OfClaim(List<Adjustment> adjustments, int imbalancedLine, int paymentDay)
      implements Detail {}

  /**
   * Of a remittance as a whole (835 BPR, PLB).
   *
   * @param entries its PLB, in their order
   */
  record OfAdvice(List<ProviderEntry> entries) implements Detail {}

  /**
   * Of what the ERP made of a posting that it was sent.
   *
   * @param posting id of the posting
   * @param candidate what is posted by it
   * @param isBooked false: it was refused
   * @param reason why it was refused; empty when it was booked
   */
  record OfOutcome(UUID posting, UUID candidate, boolean isBooked, String reason)
      implements Detail {}

  /**
   * What was taken off for one reason.
   *
   * @param group CAS01
   * @param reason CARC
   * @param amount positive lowers the payment
   */
  record Adjustment(String group, String reason, long amount) {}

  /**
   * One reason and amount of a PLB.
   *
   * @param id made of the event and the entry's place in it; of a takeback the id of its fact
   * @param reason PLB03-1
   * @param amount PLB04: positive lowers the payment
   * @param takesBack true when it withholds what was paid for one claim
   */
  record ProviderEntry(UUID id, String reason, long amount, boolean takesBack) {}
}
