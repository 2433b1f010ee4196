package io.throughline.erp.transfer;

import io.throughline.erp.journal.BookedJournal;
import io.throughline.erp.journal.Books;
import io.throughline.erp.journal.Document;
import io.throughline.erp.journal.ErpException;
import io.throughline.erp.journal.JournalEntry;
import io.throughline.erp.journal.JournalLine;
import io.throughline.erp.journal.Journals;
import io.throughline.erp.journal.Verdict;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** Books like an ERP that books each key once, fails as scripted, and remembers its calls. */
final class FakeErp implements Journals {
  static final Instant NOW = Instant.parse("2026-11-30T12:00:00Z");

  final List<String> calls = new ArrayList<>();
  final Map<String, BookedJournal> booked = new LinkedHashMap<>();
  private final Deque<Failure> failures = new ArrayDeque<>();
  private Predicate<JournalEntry> unreadable = entry -> false;

  /**
   * The next call that nothing else was scripted for fails.
   *
   * @param afterBooking the work is done all the same
   */
  FakeErp fail(ErpException with, boolean afterBooking) {
    failures.add(new Failure(with, afterBooking));
    return this;
  }

  /** A request that holds such an entry is refused as a whole. */
  FakeErp cannotRead(Predicate<JournalEntry> entries) {
    unreadable = entries;
    return this;
  }

  @Override
  public List<Verdict> book(Books books, List<JournalEntry> entries) throws ErpException {
    calls.add("book " + String.join(" ", entries.stream().map(JournalEntry::key).toList()));
    Failure failure = failures.poll();
    if (failure != null && !failure.afterBooking()) {
      throw failure.with();
    }
    if (entries.stream().anyMatch(unreadable)) {
      throw ErpException.refused("malformed", "status 400");
    }
    List<Verdict> verdicts = entries.stream().map(entry -> book(books, entry)).toList();
    if (failure != null) {
      throw failure.with();
    }
    return verdicts;
  }

  private Verdict book(Books books, JournalEntry entry) {
    if (entry.lines().stream().mapToLong(JournalLine::amount).sum() != 0) {
      return new Verdict.Refused("unbalanced", NOW);
    }
    return booked
        .computeIfAbsent(
            entry.key(),
            key ->
                new BookedJournal(
                    books,
                    entry,
                    new Verdict.Booked(
                        new Document(books.company(), 2026, booked.size() + 1L), NOW)))
        .verdict();
  }

  @Override
  public Optional<BookedJournal> find(String key) throws ErpException {
    calls.add("find " + key);
    Failure failure = failures.poll();
    if (failure != null) {
      throw failure.with();
    }
    return Optional.ofNullable(booked.get(key));
  }

  private record Failure(ErpException with, boolean afterBooking) {}
}
