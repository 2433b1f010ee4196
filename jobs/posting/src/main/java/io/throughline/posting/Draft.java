package io.throughline.posting;

import io.throughline.events.PostingKind;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/**
 * What a posting books, before it has an id.
 *
 * @param claim the claim; null for a provider adjustment
 * @param postingDay days since 1970-01-01
 * @param original the candidate whose posting this one takes back; null when there is none
 * @param warnings rules that were not met, but do not refuse by policy
 */
record Draft(
    PostingKind kind,
    UUID claim,
    String claimNumber,
    String provider,
    String payer,
    String facility,
    String serviceLine,
    String company,
    String period,
    int postingDay,
    String currency,
    List<Line> lines,
    UUID original,
    List<String> warnings,
    String referenceVersion,
    String decisionId,
    String approvedBy) {
  /**
   * One side of the entry.
   *
   * @param amount minor units, positive is debit
   * @param group CAS01; null when it is no adjustment
   * @param reason CARC or PLB03-1; null when there is none
   */
  record Line(
      String account, long amount, String costCenter, String purpose, String group, String reason) {
    Line reversed() {
      return new Line(account, Math.negateExact(amount), costCenter, purpose, group, reason);
    }
  }

  /**
   * True when the other one books the same to the same places. Period, versions and approvals may
   * differ: they are as they were when it was posted.
   */
  boolean booksLike(Draft other) {
    return lines.equals(other.lines)
        && company.equals(other.company)
        && currency.equals(other.currency)
        && claimNumber.equals(other.claimNumber)
        && provider.equals(other.provider)
        && Objects.equals(claim, other.claim)
        && Objects.equals(payer, other.payer)
        && Objects.equals(facility, other.facility)
        && Objects.equals(serviceLine, other.serviceLine);
  }

  /** What undoes it, in a period that is open. */
  Draft reversed(String openPeriod, int day, String version) {
    return new Draft(
        PostingKind.CORRECTION,
        claim,
        claimNumber,
        provider,
        payer,
        facility,
        serviceLine,
        company,
        openPeriod,
        day,
        currency,
        lines.stream().map(Line::reversed).toList(),
        null,
        List.of(),
        version,
        null,
        null);
  }
}
