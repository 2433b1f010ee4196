package io.throughline.local.find;

import io.throughline.elasticsearch.search.FoundEntry;
import io.throughline.elasticsearch.search.FoundTransaction;
import io.throughline.elasticsearch.search.Story;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Short names within one report: A, B, … for transactions, A.1, A.2, … for what was said of A; A.p1
 * for its first posting, A.x1 for its first refused candidate, A.d1 for the first decision.
 */
final class Labels {
  private static final int LETTERS = 26;

  /** Of what a person gave as an id. */
  private static final int LONGEST_ID = 100;

  private final Map<String, String> transactions = new HashMap<>();
  private final Map<String, String> facts = new HashMap<>();

  /** Postings, exceptions and decisions, by transaction. */
  private final Map<Booked, String> bookings = new HashMap<>();

  /** The same wherever they stand first. */
  private final Map<String, String> booked = new HashMap<>();

  private final Map<String, Integer> counts = new HashMap<>();

  /** A posting, exception or decision in a transaction. */
  private record Booked(String transaction, String id) {}

  Labels(Story story) {
    List<FoundTransaction> all = story.transactions();
    for (int i = 0; i < all.size(); i++) {
      transactions.put(all.get(i).id(), letters(i));
    }
    for (Story.Told told : story.entries()) {
      FoundEntry entry = told.entry();
      if (entry.addsFact()) {
        facts.putIfAbsent(entry.event().id(), of(entry));
      } else if (BookingWords.isOf(entry)) {
        count(entry);
      }
    }
  }

  private void count(FoundEntry entry) {
    String id = bookingId(entry);
    String label =
        bookings.computeIfAbsent(
            new Booked(entry.transactionId(), id),
            key -> {
              String series =
                  of(entry.transactionId())
                      + (entry.isPosting() ? ".p" : entry.isException() ? ".x" : ".d");
              return series + counts.merge(series, 1, Integer::sum);
            });
    booked.putIfAbsent(id, label);
    if (entry.isPosting() && entry.content().source() != null) {
      booked.putIfAbsent(entry.content().source().uri(), label);
    }
  }

  private static String bookingId(FoundEntry entry) {
    FoundEntry.Content content = entry.content();
    if (entry.isPosting()) {
      return content.posting().id();
    }
    return entry.isException()
        ? content.exception().id()
        : decision(content.exception().id(), content.decision().id());
  }

  private static String decision(String exceptionId, String decisionId) {
    return exceptionId + " " + decisionId;
  }

  /** Of a transaction; what is not in the report keeps its id. */
  String of(String transactionId) {
    return transactions.getOrDefault(transactionId, transactionId);
  }

  /** Of an entry. */
  String of(FoundEntry entry) {
    return BookingWords.isOf(entry)
        ? bookings.get(new Booked(entry.transactionId(), bookingId(entry)))
        : of(entry.transactionId()) + "." + entry.event().sequence();
  }

  /** Of the entry that first tells of a fact; what is not in the report keeps its event id. */
  String ofFact(String eventId) {
    return facts.getOrDefault(eventId, eventId);
  }

  /** Of a posting by its id; what is not in the report keeps it. */
  String ofPosting(String postingId) {
    return booked.getOrDefault(postingId, "posting " + postingId);
  }

  /** Of the posting that stands at a place of its topic; null when none of the report does. */
  String ofPostingAt(String uri) {
    return uri == null ? null : booked.get(uri);
  }

  /** Of a refused candidate; what is not in the report keeps its id. */
  String ofException(String exceptionId) {
    return booked.getOrDefault(exceptionId, "exception " + exceptionId);
  }

  /** Of a decision about an exception; what is not in the report keeps its id. */
  String ofDecision(String exceptionId, String decisionId) {
    String label = booked.get(decision(exceptionId, decisionId));
    return label == null ? "decision " + Words.printable(decisionId, LONGEST_ID) : label;
  }

  private static String letters(int index) {
    String last = String.valueOf((char) ('A' + index % LETTERS));
    return index < LETTERS ? last : letters(index / LETTERS - 1) + last;
  }
}
