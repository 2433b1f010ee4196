package io.throughline.local.erp.ledger;

/**
 * What stands on an account.
 *
 * @param debit sum of debits in minor units
 * @param credit sum of credits in minor units, zero or less
 * @param balance both together
 * @param lines how many lines
 */
public record AccountBalance(
    String account, String currency, long debit, long credit, long balance, long lines) {}
