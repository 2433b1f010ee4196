package io.throughline.transaction;

import io.throughline.transaction.Statement.Journal;
import io.throughline.transaction.Statement.Posting;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** What was posted in one batch, and what of it the ERP booked. RULES.md, section 5. */
final class DepositBooks {
  private static final Comparator<Fact> JOURNAL_ORDER =
      Comparator.comparingLong(Fact::occurredAt)
          .thenComparing(fact -> Objects.requireNonNullElse(fact.references().journalLine(), ""))
          .thenComparing(Fact::eventId, EventId::compare);

  private final List<Fact> postings = new ArrayList<>();
  private final List<Fact> transferred = new ArrayList<>();
  private final List<Fact> duplicates = new ArrayList<>();
  private final Total posted = new Total();
  private final Total journaled = new Total();

  /** Of facts in order of occurrence. */
  DepositBooks(List<Fact> facts) {
    List<Fact> journal = new ArrayList<>();
    for (Fact fact : facts) {
      if (fact.statement() instanceof Posting posting) {
        postings.add(fact);
        posted.plus(posting.amount());
      } else if (fact.statement() instanceof Journal) {
        journal.add(fact);
      }
    }
    journal.sort(JOURNAL_ORDER);
    journal.forEach(this::book);
  }

  private void book(Fact line) {
    boolean covered = journaled.magnitude() >= posted.magnitude();
    if (covered && transferred.stream().anyMatch(earlier -> isInAnotherDocument(earlier, line))) {
      duplicates.add(line);
    } else {
      transferred.add(line);
      journaled.plus(amount(line));
    }
  }

  private static boolean isInAnotherDocument(Fact earlier, Fact line) {
    return amount(earlier) == amount(line)
        && !Objects.equals(earlier.references().document(), line.references().document());
  }

  static long amount(Fact line) {
    return ((Journal) line.statement()).amount();
  }

  /** In order of occurrence. */
  List<Fact> postings() {
    return postings;
  }

  /** Journal lines that are no duplicates, in order. */
  List<Fact> transferred() {
    return transferred;
  }

  /** Journal lines that book again what is booked. */
  List<Fact> duplicates() {
    return duplicates;
  }

  Total posted() {
    return posted;
  }

  Total journaled() {
    return journaled;
  }

  /** When the latest line was booked; null while there is none. */
  Long journaledAt() {
    return transferred.isEmpty() ? null : (Long) transferred.getLast().occurredAt();
  }

  /** Postings by the remittance that they are of, those of none left out. */
  Map<TransactionKey, List<Fact>> byRemittance() {
    Map<TransactionKey, List<Fact>> byTrace = new TreeMap<>(TransactionKey.ORDER);
    for (Fact posting : postings) {
      Numbered trace = posting.references().trace();
      if (trace != null) {
        byTrace
            .computeIfAbsent(TransactionKey.remittance(trace), unused -> new ArrayList<>())
            .add(posting);
      }
    }
    return byTrace;
  }

  /** The one remittance of which all postings are; null when there is none, or more than one. */
  TransactionKey remittance() {
    Map<TransactionKey, List<Fact>> byTrace = byRemittance();
    if (byTrace.size() != 1) {
      return null;
    }
    Map.Entry<TransactionKey, List<Fact>> only = byTrace.entrySet().iterator().next();
    return only.getValue().size() == postings.size() ? only.getKey() : null;
  }
}
