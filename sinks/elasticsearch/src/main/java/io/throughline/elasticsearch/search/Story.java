package io.throughline.elasticsearch.search;

import java.time.Instant;
import java.util.List;

/**
 * Everything that was said of transactions that belong together.
 *
 * @param transactions accounts, then claims, remittances and deposits
 * @param entries in order of time; the first that were said of each when there are more
 * @param entriesTotal how many there are
 * @param postings of the entries those postings that stand: neither corrected nor refused by the
 *     ERP
 * @param openExceptions posting candidates that are refused, most money first; at most {@link
 *     StorySearch#MOST_EXCEPTIONS}
 */
public record Story(
    List<FoundTransaction> transactions,
    List<Told> entries,
    long entriesTotal,
    List<FoundEntry> postings,
    List<FoundException> openExceptions) {
  /**
   * A lineage entry at its place.
   *
   * @param at of a fact: when it happened; else when it was said, though not before the facts that
   *     it builds on; null: nobody knows
   */
  public record Told(FoundEntry entry, Instant at) {}
}
