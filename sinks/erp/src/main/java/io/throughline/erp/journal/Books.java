package io.throughline.erp.journal;

/**
 * Where entries are booked.
 *
 * @param period as the ERP calls it, e.g. 2026-11
 */
public record Books(String company, String period) {}
