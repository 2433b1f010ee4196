package io.throughline.local.find;

import io.throughline.elasticsearch.search.FoundEntry;
import io.throughline.elasticsearch.search.FoundTransaction;
import io.throughline.elasticsearch.search.Story;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Short names within one report: A, B, … for transactions, A.1, A.2, … for what was said of A. */
final class Labels {
  private static final int LETTERS = 26;

  private final Map<String, String> transactions = new HashMap<>();
  private final Map<String, String> facts = new HashMap<>();

  Labels(Story story) {
    List<FoundTransaction> all = story.transactions();
    for (int i = 0; i < all.size(); i++) {
      transactions.put(all.get(i).id(), letters(i));
    }
    for (Story.Told told : story.entries()) {
      if (told.entry().addsFact()) {
        facts.putIfAbsent(told.entry().event().id(), of(told.entry()));
      }
    }
  }

  /** Of a transaction; what is not in the report keeps its id. */
  String of(String transactionId) {
    return transactions.getOrDefault(transactionId, transactionId);
  }

  /** Of an entry. */
  String of(FoundEntry entry) {
    return of(entry.transactionId()) + "." + entry.event().sequence();
  }

  /** Of the entry that first tells of a fact; what is not in the report keeps its event id. */
  String ofFact(String eventId) {
    return facts.getOrDefault(eventId, eventId);
  }

  private static String letters(int index) {
    String last = String.valueOf((char) ('A' + index % LETTERS));
    return index < LETTERS ? last : letters(index / LETTERS - 1) + last;
  }
}
