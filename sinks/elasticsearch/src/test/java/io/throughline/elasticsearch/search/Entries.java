package io.throughline.elasticsearch.search;

import io.throughline.elasticsearch.search.FoundEntry.Booking;
import io.throughline.elasticsearch.search.FoundEntry.Content;
import io.throughline.elasticsearch.search.FoundEntry.Event;
import io.throughline.elasticsearch.search.FoundEntry.Reference;
import io.throughline.elasticsearch.search.FoundEntry.Refusal;
import io.throughline.elasticsearch.search.FoundTransaction.Identity;
import io.throughline.elasticsearch.search.FoundTransaction.Source;
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
    Content content =
        new Content(
            null,
            null,
            other,
            null,
            null,
            null,
            null,
            null,
            null,
            List.of(references),
            null,
            null,
            null,
            null,
            null,
            null);
    return new FoundEntry(
        at,
        new Event(action, sequence, event, null, null),
        new Identity(transaction),
        null,
        null,
        content);
  }

  /** The ERP's answer to the posting at a place of the topic. */
  static FoundEntry answer(long sequence, String milestone, int offset) {
    Content content =
        new Content(
            null,
            null,
            null,
            milestone,
            null,
            null,
            null,
            null,
            null,
            List.of(),
            place(offset),
            null,
            null,
            null,
            null,
            null);
    return new FoundEntry(
        Instant.EPOCH,
        new Event("FACT_ADDED", sequence, "answer" + offset, null, null),
        new Identity("t"),
        null,
        null,
        content);
  }

  /** A posting at a place of the topic. */
  static FoundEntry posting(String id, int revision, int offset, Instant at, String corrects) {
    return booked(
        corrects == null ? "POSTING_VALIDATED" : "POSTING_CORRECTED",
        at,
        place(offset),
        new Booking(id, "PAYMENT", revision, corrects, "1000", "2026-01", null, null),
        null);
  }

  /** A word on a refused candidate, or a decision about it. */
  static FoundEntry ofException(String action, int revision, Instant at) {
    return booked(action, at, null, null, new Refusal("x", "PAYMENT", revision, null));
  }

  private static FoundEntry booked(
      String action, Instant at, Source source, Booking posting, Refusal exception) {
    Content content =
        new Content(
            null, null, null, null, null, null, null, null, null, null, source, "e1", null, posting,
            exception, null);
    return new FoundEntry(
        at, new Event(action, null, null, at, null), new Identity("t"), null, null, content);
  }

  private static Source place(int offset) {
    return new Source("kafka://revenue.postings.v1/0/" + offset, null, null, null, null);
  }
}
