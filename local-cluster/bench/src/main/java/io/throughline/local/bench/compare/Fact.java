package io.throughline.local.bench.compare;

/**
 * What an event says about a claim.
 *
 * @param claim who numbered it, and its number
 */
record Fact(String claim, Told told) {}
