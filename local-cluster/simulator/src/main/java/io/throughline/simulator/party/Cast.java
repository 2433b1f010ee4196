package io.throughline.simulator.party;

import io.throughline.simulator.Padded;
import io.throughline.simulator.Seed;
import io.throughline.simulator.claim.ClaimType;
import io.throughline.simulator.x12.Delimiters;
import java.time.LocalDate;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Everybody in a history. Names of organisations are fixed so that a demo reads well; their numbers
 * and all patients come from the seed. Last names say that the patient is made up.
 */
public final class Cast {
  private static final List<String> LAST_NAMES =
      List.of(
          "EXAMPLE",
          "SPECIMEN",
          "FICTITIOUS",
          "PLACEHOLDER",
          "MOCKINGTON",
          "TESTERSON",
          "SAMPLER",
          "PRETENDER",
          "NOBODY",
          "IMAGINARY",
          "MADEUP",
          "STANDIN");
  private static final List<String> FIRST_NAMES =
      List.of(
          "ALPHA", "BRAVO", "CHARLIE", "DELTA", "ECHO", "FOXTROT", "GOLF", "HOTEL", "INDIA",
          "JULIETT", "KILO", "LIMA", "MIKE", "OSCAR", "PAPA", "QUEBEC", "ROMEO", "SIERRA");
  private static final LocalDate FIRST_BIRTH = LocalDate.of(1935, 1, 1);
  private static final int BIRTH_DAYS = 80 * 365;

  private final Seed seed;
  private final List<Facility> facilities;
  private final List<Payer> payers;

  public Cast(Seed seed) {
    this.seed = seed;
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
    SplittableRandom chance = seed.stream("patient", number);
    String last = LAST_NAMES.get(chance.nextInt(LAST_NAMES.size()));
    String first = FIRST_NAMES.get(chance.nextInt(FIRST_NAMES.size()));
    String member = "FIC" + digits(chance, 9);
    LocalDate born = FIRST_BIRTH.plusDays(chance.nextInt(BIRTH_DAYS));
    String sex = chance.nextBoolean() ? "F" : "M";
    Address home = address(chance, "SPRINGFIELD");
    return new Patient(last, first, member, born, sex, home, chance.nextInt(4) == 0);
  }

  private Facility facility(
      int number, String code, String name, String taxonomy, String city, ClaimType... bills) {
    SplittableRandom chance = seed.stream("facility", number);
    String npi = Npi.withCheckDigit("1" + digits(chance, 8));
    return new Facility(
        code, name, npi, "9" + digits(chance, 8), taxonomy, address(chance, city), List.of(bills));
  }

  private Payer payer(
      int number, String name, String filing, int daysToPay, Delimiters delimiters) {
    SplittableRandom chance = seed.stream("payer", number);
    String id = "FP" + digits(chance, 3);
    return new Payer(
        id,
        name,
        "9" + digits(chance, 8),
        filing,
        address(chance, "CAPITAL CITY"),
        daysToPay,
        delimiters);
  }

  private static Address address(SplittableRandom chance, String city) {
    return new Address(
        (100 + chance.nextInt(9900)) + " FICTION AVE",
        city,
        "NY",
        "1" + digits(chance, 4) + "0000");
  }

  private static String digits(SplittableRandom chance, int count) {
    long limit = 1;
    for (int i = 0; i < count; i++) {
      limit *= 10;
    }
    return Padded.number(chance.nextLong(limit), count);
  }
}
