package io.throughline.erp.transfer;

import io.github.resilience4j.retry.Retry;
import io.throughline.erp.journal.JournalEntry;
import io.throughline.erp.journal.Journals;
import io.throughline.erp.journal.Verdict;
import io.throughline.events.Posting;
import io.throughline.events.PostingKind;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Brings postings to a verdict each. Not thread-safe. */
public final class Transfer {
  /** What a posting takes back is not in the ERP. */
  static final String NOTHING_TO_COMPENSATE = "nothing-to-compensate";

  private final Journals journals;
  private final Retry retry;
  private final InstantSource clock;
  private final int most;

  /**
   * A transfer.
   *
   * @param most postings in a request
   */
  public Transfer(Journals journals, Backoff backoff, InstantSource clock, int most) {
    this.journals = journals;
    this.retry = backoff.retry();
    this.clock = clock;
    this.most = most;
  }

  /**
   * Returns when the ERP has decided about each, however long that takes.
   *
   * @throws InterruptedException when the thread was interrupted; the ERP may have some of them
   */
  public List<Settled> of(List<PostingRecord> postings) throws InterruptedException {
    List<Settled> settled = new ArrayList<>();
    Map<String, Verdict> verdicts = new HashMap<>();
    try {
      for (Batch batch : Batch.of(postings, most)) {
        transfer(batch, verdicts);
        for (PostingRecord record : batch.postings()) {
          settled.add(new Settled(record, verdicts.get(record.entry().key())));
        }
      }
    } catch (RuntimeException | InterruptedException e) {
      throw e;
    } catch (Exception e) {
      // Retried for ever: only an interrupt in a pause ends it so.
      Thread.interrupted();
      throw (InterruptedException) new InterruptedException("while it waited").initCause(e);
    }
    return settled;
  }

  private void transfer(Batch batch, Map<String, Verdict> verdicts) throws Exception {
    List<JournalEntry> entries = new ArrayList<>();
    for (PostingRecord record : batch.postings()) {
      Posting posting = record.posting();
      // A reversal or takeback stands for itself, whatever became of what it is about.
      if (posting.getKind() != PostingKind.CORRECTION
          || isBooked(posting.getCompensates(), verdicts)) {
        entries.add(record.entry());
      } else {
        verdicts.put(
            record.entry().key(), new Verdict.Refused(NOTHING_TO_COMPENSATE, clock.instant()));
      }
    }
    verdicts.putAll(new BatchTransfer(journals, retry, clock, batch.books(), entries).run());
  }

  private boolean isBooked(String key, Map<String, Verdict> verdicts) throws Exception {
    Verdict verdict = verdicts.get(key);
    return verdict == null
        ? retry.executeCallable(() -> journals.find(key)).isPresent()
        : verdict instanceof Verdict.Booked;
  }
}
