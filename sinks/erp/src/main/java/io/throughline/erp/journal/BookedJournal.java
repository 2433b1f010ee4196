package io.throughline.erp.journal;

/** An entry that the ERP has. */
public record BookedJournal(Books books, JournalEntry entry, Verdict.Booked verdict) {}
