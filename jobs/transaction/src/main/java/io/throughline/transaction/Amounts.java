package io.throughline.transaction;

/**
 * The same money at each station of a remittance or deposit, minor units; null where it has none.
 *
 * @param advised BPR02
 * @param settled what arrived at the bank
 * @param posted what was posted
 * @param journaled what the ERP booked, duplicates left out
 */
public record Amounts(Long advised, Long settled, Long posted, Long journaled) {
  /** Neither a remittance nor a deposit. */
  public static final Amounts NONE = new Amounts(null, null, null, null);
}
