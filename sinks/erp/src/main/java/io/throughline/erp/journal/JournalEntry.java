package io.throughline.erp.journal;

import java.time.LocalDate;
import java.util.List;

/**
 * What the ERP is to book.
 *
 * @param key by which the ERP knows a repeat
 * @param currency ISO 4217
 */
public record JournalEntry(
    String key, LocalDate postingDate, String currency, String text, List<JournalLine> lines) {
  /** Copies the lines. */
  public JournalEntry {
    lines = List.copyOf(lines);
  }

  /** True when both book the same money on as many lines; texts may be cut by an ERP. */
  public boolean booksTheSameAs(JournalEntry other) {
    return currency.equals(other.currency)
        && lines.stream()
            .map(JournalLine::amount)
            .toList()
            .equals(other.lines.stream().map(JournalLine::amount).toList());
  }
}
