package io.throughline.local.erp.http;

import io.throughline.local.erp.ledger.AccountBalance;
import io.throughline.local.erp.ledger.CompanyRules;
import io.throughline.local.erp.ledger.DocumentId;
import io.throughline.local.erp.ledger.EntryResult;
import io.throughline.local.erp.ledger.JournalDocument;
import io.throughline.local.erp.ledger.JournalEntry;
import io.throughline.local.erp.ledger.JournalLine;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Shapes of bodies. */
final class Forms {
  private Forms() {}

  /** POST journals. */
  record Entries(List<JournalEntry> entries) {}

  /** What became of each entry. */
  record Results(List<Result> entries) {
    static Results of(List<EntryResult> results) {
      return new Results(results.stream().map(Result::of).toList());
    }
  }

  /** What became of an entry; at: when it was booked, or refused. */
  record Result(String key, String outcome, DocumentId document, String reason, Instant at) {
    static Result of(EntryResult result) {
      return new Result(
          result.key(),
          result.outcome().code(),
          result.document(),
          result.reason() == null ? null : result.reason().code(),
          result.at());
    }
  }

  /** A document. */
  record Journal(
      long sequence,
      String key,
      DocumentId document,
      String period,
      Instant bookedAt,
      LocalDate postingDate,
      String currency,
      String text,
      List<JournalLine> lines) {
    static Journal of(JournalDocument booked) {
      JournalEntry entry = booked.entry();
      return new Journal(
          booked.sequence(),
          entry.key(),
          booked.document(),
          booked.period().text(),
          booked.bookedAt(),
          entry.postingDate(),
          entry.currency(),
          entry.text(),
          entry.lines());
    }
  }

  /** A page of documents; next: what to say as after for the next one, null when there is none. */
  record Journals(List<Journal> journals, Long next) {}

  /** Balances of a company. */
  record Accounts(String company, List<AccountBalance> accounts) {}

  /** PUT period. */
  record PeriodState(String state) {
    PeriodState {
      if (!"open".equals(state) && !"closed".equals(state)) {
        throw new IllegalArgumentException("state must be open or closed");
      }
    }

    boolean isOpen() {
      return state.equals("open");
    }
  }

  /** PUT company; null for any. */
  record Company(String currency, Set<String> accounts) {
    CompanyRules rules() {
      return new CompanyRules(
          Optional.ofNullable(currency), accounts == null ? Set.of() : accounts);
    }
  }
}
