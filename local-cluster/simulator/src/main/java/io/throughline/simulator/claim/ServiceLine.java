package io.throughline.simulator.claim;

import java.time.LocalDate;

/**
 * One service of a claim.
 *
 * @param number LX01, from 1
 * @param controlNumber REF*6R
 * @param procedure HCPCS or CDT code
 * @param revenueCode of an institutional line, else empty
 * @param charge cents
 * @param units of service
 * @param date of service
 */
public record ServiceLine(
    int number,
    String controlNumber,
    String procedure,
    String revenueCode,
    long charge,
    int units,
    LocalDate date) {
  /** The same on another day. */
  public ServiceLine on(LocalDate day) {
    return new ServiceLine(number, controlNumber, procedure, revenueCode, charge, units, day);
  }

  /** The same service twice. */
  public ServiceLine doubled() {
    return new ServiceLine(
        number, controlNumber, procedure, revenueCode, 2 * charge, 2 * units, date);
  }
}
