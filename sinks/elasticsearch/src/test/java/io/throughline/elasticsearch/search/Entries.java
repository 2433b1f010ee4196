package io.throughline.elasticsearch.search;

import io.throughline.elasticsearch.search.FoundEntry.Content;
import io.throughline.elasticsearch.search.FoundEntry.Event;
import io.throughline.elasticsearch.search.FoundEntry.Reference;
import io.throughline.elasticsearch.search.FoundTransaction.Identity;
import java.time.Instant;
import java.util.List;

/** Made-up lineage. */
final class Entries {
  private Entries() {}

  static FoundEntry fact(
      String transaction, long sequence, String event, Instant at, Reference... references) {
    return entry(transaction, sequence, "FACT_ADDED", event, at, null, references);
  }

  static FoundEntry said(String transaction, long sequence, String action, Instant at) {
    return entry(transaction, sequence, action, null, at, null);
  }

  static FoundEntry entry(
      String transaction,
      long sequence,
      String action,
      String event,
      Instant at,
      String other,
      Reference... references) {
    return new FoundEntry(
        at,
        new Event(action, sequence, event, null),
        new Identity(transaction),
        null,
        new Content(
            null, null, other, null, null, null, null, null, null, List.of(references), null));
  }
}
