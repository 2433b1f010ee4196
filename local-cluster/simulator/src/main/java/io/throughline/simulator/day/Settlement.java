package io.throughline.simulator.day;

import io.throughline.simulator.truth.Owner;
import java.time.LocalDate;
import java.time.LocalDateTime;

/**
 * Money that arrives at the bank.
 *
 * @param id of the bank
 * @param trace TRN02, as the addenda say
 * @param traceIssuer TRN03
 * @param amount cents
 * @param method ACH
 */
public record Settlement(
    Owner owner,
    String id,
    String trace,
    String traceIssuer,
    long amount,
    LocalDate effective,
    String method,
    LocalDateTime bookedAt) {
  /** The same of another amount. */
  public Settlement of(long cents) {
    return new Settlement(owner, id, trace, traceIssuer, cents, effective, method, bookedAt);
  }

  /** The same with another trace. */
  public Settlement traced(String other) {
    return new Settlement(owner, id, other, traceIssuer, amount, effective, method, bookedAt);
  }
}
