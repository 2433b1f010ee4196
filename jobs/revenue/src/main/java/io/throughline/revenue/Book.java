package io.throughline.revenue;

import io.throughline.posting.Candidate;
import io.throughline.posting.Head;

/**
 * What is kept of a remittance's postings beside its candidates.
 *
 * @param open candidates that wait or stand refused
 * @param left candidates of which nothing is booked because the account map says so
 * @param heardAt clock at which something new came last, micros since epoch
 * @param head the remittance as it was advised
 */
public record Book(int open, int left, long heardAt, Head head) {
  static final Book EMPTY = new Book(0, 0, Long.MIN_VALUE, Head.EMPTY);

  Book with(Head next) {
    return new Book(open, left, heardAt, next);
  }

  Book heard(long clock) {
    return new Book(open, left, Math.max(heardAt, clock), head);
  }

  /**
   * One of its candidates has changed.
   *
   * @param before null when it was not known
   */
  Book changed(Candidate before, Candidate after) {
    int opened = Boolean.compare(after.isOpen(), before != null && before.isOpen());
    int nowLeft = Boolean.compare(after.isLeft(), before != null && before.isLeft());
    return opened == 0 && nowLeft == 0
        ? this
        : new Book(open + opened, left + nowLeft, heardAt, head);
  }
}
