package io.throughline.simulator.party;

import io.throughline.simulator.Seed;
import io.throughline.simulator.claim.ClaimType;
import io.throughline.simulator.x12.Delimiters;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Everybody in a history. Names of organisations are fixed so that a demo reads well; their numbers
 * and all patients come from the seed.
 */
public final class Cast {
  private final Seed seed;
  private final Patients patients;
  private final List<Facility> facilities;
  private final List<Payer> payers;

  public Cast(Seed seed) {
    this.seed = seed;
    this.patients = new Patients(seed);
    this.facilities =
        List.of(
            facility(
                0,
                "RVH",
                "RIVERBEND FICTION HOSPITAL",
                "282N00000X",
                "SPRINGFIELD",
                ClaimType.INSTITUTIONAL,
                ClaimType.PROFESSIONAL),
            facility(
                1,
                "OAK",
                "OAKHOLLOW SAMPLE CLINIC",
                "207Q00000X",
                "SHELBYVILLE",
                ClaimType.PROFESSIONAL),
            facility(
                2, "MOL", "MOLAR EXAMPLE DENTAL", "1223G0001X", "OGDENVILLE", ClaimType.DENTAL));
    this.payers =
        List.of(
            payer(0, "LARKSPUR HEALTH PLAN", "CI", 14, Delimiters.STANDARD),
            payer(1, "MERIDIAN SENIOR CARE", "MB", 15, Delimiters.STANDARD),
            payer(2, "TALLGRASS MUTUAL", "12", 18, Delimiters.PIPES));
  }

  /** Who bills. */
  public List<Facility> facilities() {
    return facilities;
  }

  /** Who pays. */
  public List<Payer> payers() {
    return payers;
  }

  /** The patient of a number; always the same one. */
  public Patient patient(int number) {
    return patients.patient(number);
  }

  private Facility facility(
      int number, String code, String name, String taxonomy, String city, ClaimType... bills) {
    SplittableRandom chance = seed.stream("facility", number);
    String npi = Npi.withCheckDigit("1" + Digits.draw(chance, 8));
    return new Facility(
        code,
        name,
        npi,
        "9" + Digits.draw(chance, 8),
        taxonomy,
        Address.draw(chance, city),
        List.of(bills));
  }

  private Payer payer(
      int number, String name, String filing, int daysToPay, Delimiters delimiters) {
    SplittableRandom chance = seed.stream("payer", number);
    String id = "FP" + Digits.draw(chance, 3);
    return new Payer(
        id,
        name,
        "9" + Digits.draw(chance, 8),
        filing,
        Address.draw(chance, "CAPITAL CITY"),
        daysToPay,
        delimiters);
  }
}
