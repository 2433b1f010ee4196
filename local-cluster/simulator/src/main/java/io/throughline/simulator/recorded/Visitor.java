package io.throughline.simulator.recorded;

import io.throughline.events.NameUuid;

/** Numbers in place of patients: nothing leads back from them, and nobody's number is kept. */
public final class Visitor {
  private Visitor() {}

  /** The number of a patient, not negative. */
  public static long number(String system, String patient) {
    return NameUuid.of("recorded-patient", system, patient).getLeastSignificantBits()
        & Long.MAX_VALUE;
  }
}
