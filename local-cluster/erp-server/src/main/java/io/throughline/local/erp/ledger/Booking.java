package io.throughline.local.erp.ledger;

import io.throughline.local.erp.ledger.EntryResult.Refusal;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Books the entries of one request, each in its own right, in order. */
final class Booking {
  private final Journals journals;
  private final Companies companies;
  private final Instant now;

  Booking(Journals journals, Companies companies, Instant now) {
    this.journals = journals;
    this.companies = companies;
    this.now = now;
  }

  List<EntryResult> of(String company, Period period, List<JournalEntry> entries)
      throws SQLException {
    Map<String, JournalDocument> known =
        journals.byKeys(entries.stream().map(JournalEntry::key).toList());
    CompanyRules rules = companies.rules(company);
    boolean open = companies.isOpen(company, period);
    long sequence = journals.lastSequence();
    long number = journals.lastNumber(company, period.year());
    List<JournalDocument> fresh = new ArrayList<>();
    List<EntryResult> results = new ArrayList<>();
    for (JournalEntry entry : entries) {
      JournalDocument there = known.get(entry.key());
      Optional<Refusal> refusal = refusal(entry, rules, open);
      if (there != null) {
        results.add(
            there.isOf(company, period, entry)
                ? EntryResult.known(there)
                : EntryResult.refused(entry.key(), Refusal.KEY_REUSED, now));
      } else if (refusal.isPresent()) {
        results.add(EntryResult.refused(entry.key(), refusal.get(), now));
      } else {
        JournalDocument document =
            new JournalDocument(
                ++sequence, new DocumentId(company, period.year(), ++number), period, now, entry);
        known.put(entry.key(), document);
        fresh.add(document);
        results.add(EntryResult.booked(document));
      }
    }
    journals.insert(fresh);
    return results;
  }

  private static Optional<Refusal> refusal(JournalEntry entry, CompanyRules rules, boolean open) {
    if (entry.lines().isEmpty()) {
      return Optional.of(Refusal.EMPTY);
    }
    if (!entry.isBalanced()) {
      return Optional.of(Refusal.UNBALANCED);
    }
    if (!rules.allowsCurrency(entry.currency())) {
      return Optional.of(Refusal.WRONG_CURRENCY);
    }
    if (!rules.allowsAccounts(entry)) {
      return Optional.of(Refusal.UNKNOWN_ACCOUNT);
    }
    return open ? Optional.empty() : Optional.of(Refusal.PERIOD_CLOSED);
  }
}
