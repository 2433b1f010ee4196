package io.throughline.local.erp.ledger;

import java.math.BigInteger;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/**
 * What is to be booked.
 *
 * @param key by which a repeat is known; one for all companies
 * @param currency ISO 4217
 * @param text may be null
 * @param lines in order; an entry without any is refused, not malformed
 */
public record JournalEntry(
    String key, LocalDate postingDate, String currency, String text, List<JournalLine> lines) {
  /**
   * An entry.
   *
   * @throws IllegalArgumentException naming the field that is wrong
   */
  public JournalEntry {
    Limits.text("key", key, 1, 200);
    Limits.text("currency", currency, 3, 3);
    Limits.text("text", text == null ? "" : text, 0, 200);
    if (postingDate == null) {
      throw new IllegalArgumentException("postingDate is missing");
    }
    if (lines == null || lines.stream().anyMatch(Objects::isNull)) {
      throw new IllegalArgumentException("lines must be a list of lines");
    }
    lines = List.copyOf(lines);
  }

  /** True when debits and credits are the same. */
  boolean isBalanced() {
    return lines.stream()
        .map(line -> BigInteger.valueOf(line.amount()))
        .reduce(BigInteger.ZERO, BigInteger::add)
        .equals(BigInteger.ZERO);
  }
}
