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
    Event said = new Event(action, sequence, event, null, null);
    return of(transaction, said, at, other, null, List.of(references), null, null, null, null);
  }

  /** The ERP's answer to the posting at a place of the topic. */
  static FoundEntry answer(long sequence, String milestone, int offset) {
    Event joined = new Event("FACT_ADDED", sequence, "answer" + offset, null, null);
    return of("t", joined, Instant.EPOCH, null, milestone, null, place(offset), null, null, null);
  }

  /** A posting at a place of the topic. */
  static FoundEntry posting(String id, int revision, int offset, Instant at, String corrects) {
    String action = corrects == null ? "POSTING_VALIDATED" : "POSTING_CORRECTED";
    Booking posting = new Booking(id, "PAYMENT", revision, corrects, "1000", "2026-01", null, null);
    Event posted = new Event(action, null, null, at, null);
    return of("t", posted, at, null, null, null, place(offset), posting, null, null);
  }

  /** A word on a refused candidate, or a decision about it. */
  static FoundEntry ofException(String action, int revision, Instant at) {
    Refusal exception = new Refusal("x", "PAYMENT", revision, null);
    Event said = new Event(action, null, null, at, null);
    return of("t", said, at, null, null, null, null, null, exception, null);
  }

  /** Something said of a candidate, of which no more is known. */
  static FoundEntry candidate(String transaction, String action, String candidate) {
    Event said = new Event(action, null, null, null, null);
    return of(transaction, said, null, null, null, null, null, null, null, candidate);
  }

  private static FoundEntry of(
      String transaction,
      Event event,
      Instant at,
      String other,
      String milestone,
      List<Reference> references,
      Source source,
      Booking posting,
      Refusal exception,
      String candidate) {
    Content content =
        new Content(
            null,
            null,
            other,
            milestone,
            null,
            null,
            null,
            null,
            null,
            references,
            source,
            candidate,
            null,
            posting,
            exception,
            null);
    return new FoundEntry(at, event, new Identity(transaction), null, null, content);
  }

  private static Source place(int offset) {
    return new Source("kafka://revenue.postings.v1/0/" + offset, null, null, null, null);
  }
}
