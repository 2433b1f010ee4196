package io.throughline.local.bench.compare;

/**
 * What an event says about a claim.
 *
 * @param at epoch milliseconds
 */
record Told(Kind kind, long at) {
  enum Kind {
    SUBMITTED,
    REMITTED
  }
}
