package io.throughline.simulator.day;

import io.throughline.simulator.truth.Owner;
import java.time.LocalDate;
import java.time.LocalDateTime;

/**
 * One deposit batch in a journal document: cash against receivables.
 *
 * @param document number in the ERP: ten digits, leading zeros count
 * @param line from 1
 * @param amount cents, as deposited
 * @param refused empty, or why the ERP did not take it
 */
public record JournalLine(
    Owner owner,
    String document,
    int line,
    LocalDate postingDate,
    LocalDateTime enteredAt,
    long amount,
    String batch,
    String reference,
    String refused) {
  /** The same in another document. */
  public JournalLine in(String other) {
    return new JournalLine(
        owner, other, line, postingDate, enteredAt, amount, batch, reference, refused);
  }

  /** The same of another amount. */
  public JournalLine of(long cents) {
    return new JournalLine(
        owner, document, line, postingDate, enteredAt, cents, batch, reference, refused);
  }
}
