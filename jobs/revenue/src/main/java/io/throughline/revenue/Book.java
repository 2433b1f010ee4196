package io.throughline.revenue;

import io.throughline.posting.Head;

/**
 * What is kept of a remittance's postings beside its candidates.
 *
 * @param open candidates that wait or stand refused
 * @param heardAt clock at which something new came last, micros since epoch
 * @param head the remittance as it was advised
 */
public record Book(int open, long heardAt, Head head) {
  static final Book EMPTY = new Book(0, Long.MIN_VALUE, Head.EMPTY);

  Book with(Head next) {
    return new Book(open, heardAt, next);
  }

  Book heard(long clock) {
    return new Book(open, Math.max(heardAt, clock), head);
  }

  Book opened(boolean before, boolean after) {
    int change = Boolean.compare(after, before);
    return change == 0 ? this : new Book(open + change, heardAt, head);
  }
}
