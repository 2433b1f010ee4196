package io.throughline.local.erp.ledger;

/**
 * What a document is called.
 *
 * @param number from 1 in each company and year, without gaps
 */
public record DocumentId(String company, int year, long number) {}
