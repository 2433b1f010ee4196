package io.throughline.simulator.day;

import io.throughline.simulator.remit.Remittance;
import io.throughline.simulator.truth.Owner;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;

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
  private static final LocalTime BOOKED_AT = LocalTime.of(8, 30);

  /** Of a remittance, on its day. */
  public static Settlement of(Remittance remittance) {
    return new Settlement(
        Owner.of(remittance),
        "BK" + remittance.trace(),
        remittance.trace(),
        remittance.payer().originator(),
        remittance.amount(),
        remittance.date(),
        "ACH",
        remittance.date().atTime(BOOKED_AT));
  }

  /** The same of another amount. */
  public Settlement of(long cents) {
    return new Settlement(owner, id, trace, traceIssuer, cents, effective, method, bookedAt);
  }

  /** The same with another trace. */
  public Settlement traced(String other) {
    return new Settlement(owner, id, other, traceIssuer, amount, effective, method, bookedAt);
  }
}
