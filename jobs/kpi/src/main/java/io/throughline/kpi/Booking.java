package io.throughline.kpi;

import io.throughline.events.Posting;
import io.throughline.events.PostingKind;
import io.throughline.reference.Purpose;

/**
 * A posting of a candidate, as far as KPIs need it.
 *
 * @param revision counts the postings of the candidate
 * @param isCorrection it takes back the one before
 * @param occurredAt when the payer says that it happened, micros since epoch
 * @param cash what it books as cash, minor units
 * @param validatedAt micros since epoch; null when there was no clock
 */
record Booking(
    int revision, boolean isCorrection, Slice slice, long occurredAt, long cash, Long validatedAt) {
  private static final String CASH = Purpose.CASH.word();

  static Booking of(Posting posting) {
    return new Booking(
        posting.getRevision(),
        posting.getKind() == PostingKind.CORRECTION,
        Slice.of(
            posting.getFacility(),
            posting.getPayer(),
            Type.of(posting.getKind()),
            posting.getCurrency()),
        Micros.of(posting.getOccurredAt()),
        posting.getLines().stream()
            .filter(line -> line.getPurpose().equals(CASH))
            .mapToLong(line -> line.getAmount())
            .sum(),
        Micros.ofNullable(posting.getValidatedAt()));
  }
}
