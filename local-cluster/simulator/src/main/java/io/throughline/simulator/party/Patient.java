package io.throughline.simulator.party;

import java.time.LocalDate;

/**
 * A fictional patient.
 *
 * @param memberId with the payer
 * @param sex DMG03
 * @param dependent true: insured through somebody else, so the 837 has a patient loop of its own
 */
public record Patient(
    String lastName,
    String firstName,
    String memberId,
    LocalDate birthDate,
    String sex,
    Address address,
    boolean dependent) {
  /** The same, older by so many years. */
  public Patient older(int years) {
    return new Patient(
        lastName, firstName, memberId, birthDate.minusYears(years), sex, address, dependent);
  }
}
