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
    LocalDate date) {}
