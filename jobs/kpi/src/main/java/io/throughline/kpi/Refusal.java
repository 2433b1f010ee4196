package io.throughline.kpi;

import io.throughline.events.ExceptionStatus;
import io.throughline.events.PostingException;

/**
 * A record of a candidate's exception, as far as KPIs need it.
 *
 * @param revision counts the records of the exception
 * @param occurredAt when the payer says that it happened, micros since epoch
 * @param amount what would be paid, minor units
 * @param at when this was said, micros since epoch; null when there was no clock
 */
record Refusal(
    int revision, ExceptionStatus status, Slice slice, long occurredAt, long amount, Long at) {
  static Refusal of(PostingException exception) {
    return new Refusal(
        exception.getRevision(),
        exception.getStatus(),
        Slice.of(
            exception.getFacility(),
            exception.getPayer(),
            Type.of(exception.getKind()),
            exception.getCurrency()),
        Micros.of(exception.getOccurredAt()),
        exception.getAmount(),
        Micros.ofNullable(exception.getAt()));
  }

  /** The candidate is not posted, and somebody may have to see to it. */
  boolean isRefused() {
    return status == ExceptionStatus.OPEN || status == ExceptionStatus.WAIVED;
  }
}
