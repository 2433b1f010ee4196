package io.throughline.erp.transfer;

import io.throughline.erp.journal.Books;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Postings that go to the ERP in one request.
 *
 * @param postings no two of one id
 */
record Batch(Books books, List<PostingRecord> postings) {
  /**
   * Batches to be sent one after the other. Postings of one transaction stay in the order in which
   * they came; those of others may change places, so that a batch is as full as it can be. What a
   * posting compensates, and a repeat of it, stand in an earlier batch.
   *
   * @param most postings of a batch
   */
  static List<Batch> of(List<PostingRecord> postings, int most) {
    List<Batch> batches = new ArrayList<>();
    Map<String, Integer> ofTransaction = new HashMap<>();
    Map<String, Integer> ofPosting = new HashMap<>();
    for (PostingRecord record : postings) {
      String compensates = record.posting().getCompensates();
      int earliest =
          Math.max(
              ofTransaction.getOrDefault(record.posting().getTransactionId(), 0),
              1
                  + Math.max(
                      ofPosting.getOrDefault(record.entry().key(), -1),
                      ofPosting.getOrDefault(compensates, -1)));
      int at = place(batches, earliest, record.books(), most);
      batches.get(at).postings().add(record);
      ofTransaction.put(record.posting().getTransactionId(), at);
      ofPosting.put(record.entry().key(), at);
    }
    return batches;
  }

  private static int place(List<Batch> batches, int earliest, Books books, int most) {
    for (int i = earliest; i < batches.size(); i++) {
      Batch batch = batches.get(i);
      if (batch.books().equals(books) && batch.postings().size() < most) {
        return i;
      }
    }
    batches.add(new Batch(books, new ArrayList<>()));
    return batches.size() - 1;
  }
}
