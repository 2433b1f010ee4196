package io.throughline.transaction;

/**
 * When a transaction reached its milestones, micros since epoch; null while it has not.
 *
 * @param finalizedAt end of the encounter
 * @param submittedAt first submission
 * @param remittedAt first decision, or the 835
 * @param settledAt first settlement
 * @param postedAt first posting of a payer's payment
 * @param journaledAt latest journal line, once all that was posted has one
 * @param reconciledAt when 835, settlement, postings and journal came to agree
 */
public record Times(
    Long finalizedAt,
    Long submittedAt,
    Long remittedAt,
    Long settledAt,
    Long postedAt,
    Long journaledAt,
    Long reconciledAt) {
  private static final long MICROS_PER_MILLI = 1_000;

  static Times ofClaim(Long submittedAt, Long remittedAt) {
    return new Times(null, submittedAt, remittedAt, null, null, null, null);
  }

  /** From first submission to first decision, milliseconds; null until both are known. */
  public Long submissionToRemittanceMillis() {
    return millis(submittedAt, remittedAt);
  }

  /** From decision to posting. */
  public Long remittanceToPostingMillis() {
    return millis(remittedAt, postedAt);
  }

  /** From posting to journal. */
  public Long postingToJournalMillis() {
    return millis(postedAt, journaledAt);
  }

  /** From the end of the encounter to the journal. */
  public Long endToEndMillis() {
    return millis(finalizedAt, journaledAt);
  }

  /** From the 835 to the day on which all agree. */
  public Long reconciliationMillis() {
    return millis(remittedAt, reconciledAt);
  }

  private static Long millis(Long from, Long to) {
    return from == null || to == null
        ? null
        : (Long) Math.floorDiv(new Total().plus(to).minus(from).value(), MICROS_PER_MILLI);
  }
}
