package io.throughline.erp.journal;

/**
 * One side of an entry.
 *
 * @param amount minor units; positive is debit, negative is credit
 * @param costCenter may be null
 */
public record JournalLine(String account, long amount, String costCenter, String text) {}
