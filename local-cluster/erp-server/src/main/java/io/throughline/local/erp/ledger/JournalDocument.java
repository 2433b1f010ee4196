package io.throughline.local.erp.ledger;

import java.time.Instant;

/**
 * An entry that is booked.
 *
 * @param sequence place among all documents of all companies, in the order of booking
 */
public record JournalDocument(
    long sequence, DocumentId document, Period period, Instant bookedAt, JournalEntry entry) {
  boolean isOf(String company, Period in, JournalEntry same) {
    return document.company().equals(company) && period.equals(in) && entry.equals(same);
  }
}
