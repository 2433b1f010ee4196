package io.throughline.erp.transfer;

import io.github.resilience4j.retry.Retry;
import io.throughline.erp.journal.BookedJournal;
import io.throughline.erp.journal.Books;
import io.throughline.erp.journal.ErpException;
import io.throughline.erp.journal.JournalEntry;
import io.throughline.erp.journal.Journals;
import io.throughline.erp.journal.Verdict;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings entries of one company and period to a verdict each, however long it takes. Where it is
 * unknown what became of some, the ERP is asked for each key before any is sent again. Where it
 * refuses a request as a whole, smaller ones are sent until the entry is found that is the reason.
 */
final class BatchTransfer {
  private static final Logger LOG = LoggerFactory.getLogger(BatchTransfer.class);

  /** The ERP has the key, with other amounts. */
  static final String KEY_REUSED = "key-reused";

  private final Journals journals;
  private final Retry retry;
  private final InstantSource clock;
  private final Books books;
  private final Map<String, JournalEntry> open = new LinkedHashMap<>();
  private final Deque<String> unsure = new ArrayDeque<>();
  private final Map<String, Verdict> verdicts = new HashMap<>();
  private int most;

  BatchTransfer(
      Journals journals,
      Retry retry,
      InstantSource clock,
      Books books,
      List<JournalEntry> entries) {
    this.journals = journals;
    this.retry = retry;
    this.clock = clock;
    this.books = books;
    this.most = entries.size();
    entries.forEach(entry -> open.put(entry.key(), entry));
  }

  /** The verdict of each key. */
  Map<String, Verdict> run() throws Exception {
    while (!open.isEmpty()) {
      retry.executeCallable(
          () -> {
            attempt();
            return null;
          });
    }
    return verdicts;
  }

  private void attempt() throws Exception {
    while (!unsure.isEmpty()) {
      String key = unsure.peek();
      Optional<BookedJournal> booked = retry.executeCallable(() -> journals.find(key));
      booked.ifPresent(journal -> settle(key, verdictOf(journal, open.get(key))));
      unsure.remove();
    }
    List<JournalEntry> sent = open.values().stream().limit(most).toList();
    if (sent.isEmpty()) {
      return;
    }
    try {
      List<Verdict> answers = journals.book(books, sent);
      for (int i = 0; i < sent.size(); i++) {
        settle(sent.get(i).key(), answers.get(i));
      }
    } catch (ErpException e) {
      afterFailure(e, sent);
    }
  }

  private void afterFailure(ErpException e, List<JournalEntry> sent) throws ErpException {
    switch (e.kind()) {
      case UNSURE, CONFLICT -> {
        sent.forEach(entry -> unsure.add(entry.key()));
        throw told(e);
      }
      case UNAVAILABLE, THROTTLED -> throw told(e);
      case REFUSED -> {
        if (sent.size() == 1) {
          settle(sent.getFirst().key(), new Verdict.Refused(e.code(), clock.instant()));
        } else {
          most = sent.size() / 2;
        }
      }
    }
  }

  private ErpException told(ErpException e) {
    LOG.warn("{} entries of {} wait: {}", open.size(), books, e.getMessage());
    return e;
  }

  private void settle(String key, Verdict verdict) {
    verdicts.put(key, verdict);
    open.remove(key);
  }

  /** A key that is known by other money is nobody's success. */
  private Verdict verdictOf(BookedJournal journal, JournalEntry entry) {
    boolean same =
        journal.books().company().equals(books.company()) && journal.entry().booksTheSameAs(entry);
    return same ? journal.verdict() : new Verdict.Refused(KEY_REUSED, clock.instant());
  }
}
