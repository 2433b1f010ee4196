package io.throughline.erp.journal;

import java.util.List;
import java.util.Optional;

/** The journals of an ERP. */
public interface Journals {
  /**
   * Has entries booked, each in its own right, in order.
   *
   * @return what became of each, in the order of the entries
   * @throws ErpException when not all of that is known
   */
  List<Verdict> book(Books books, List<JournalEntry> entries)
      throws ErpException, InterruptedException;

  /**
   * Asks for a key.
   *
   * @return empty when it is not booked
   * @throws ErpException when that is not known
   */
  Optional<BookedJournal> find(String key) throws ErpException, InterruptedException;
}
