package io.throughline.local.erp.ledger;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;

/**
 * One side of an entry.
 *
 * @param account general ledger account
 * @param amount minor units; positive is debit, negative is credit
 * @param costCenter may be null
 * @param text may be null
 */
public record JournalLine(
    String account,
    @JsonProperty(required = true) @JsonSetter(nulls = Nulls.FAIL) long amount,
    String costCenter,
    String text) {
  /** So that no sum of a ledger that can be made here leaves a long. */
  private static final long GREATEST = 1_000_000_000_000_000L;

  /**
   * A line.
   *
   * @throws IllegalArgumentException naming the field that is wrong
   */
  public JournalLine {
    Limits.text("account", account, 1, 40);
    Limits.text("costCenter", costCenter == null ? "" : costCenter, 0, 40);
    Limits.text("text", text == null ? "" : text, 0, 200);
    if (Math.abs(amount) > GREATEST || amount == Long.MIN_VALUE) {
      throw new IllegalArgumentException("amount is beyond " + GREATEST + " minor units");
    }
  }
}
