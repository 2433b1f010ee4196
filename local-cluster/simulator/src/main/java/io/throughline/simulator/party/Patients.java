package io.throughline.simulator.party;

import io.throughline.simulator.Seed;
import java.time.LocalDate;
import java.util.List;
import java.util.SplittableRandom;

/** Fictional people, as many as there are numbers. Last names say that they are made up. */
public final class Patients {
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

  /** Nobody is born on this day or later. */
  public static final LocalDate ALL_BORN = FIRST_BIRTH.plusDays(BIRTH_DAYS);

  private final Seed seed;

  public Patients(Seed seed) {
    this.seed = seed;
  }

  /** The patient of a number; always the same one. */
  public Patient patient(long number) {
    SplittableRandom chance = seed.stream("patient", number);
    String last = LAST_NAMES.get(chance.nextInt(LAST_NAMES.size()));
    String first = FIRST_NAMES.get(chance.nextInt(FIRST_NAMES.size()));
    String member = "FIC" + Digits.draw(chance, 9);
    LocalDate born = FIRST_BIRTH.plusDays(chance.nextInt(BIRTH_DAYS));
    String sex = chance.nextBoolean() ? "F" : "M";
    Address home = Address.draw(chance, "SPRINGFIELD");
    return new Patient(last, first, member, born, sex, home, chance.nextInt(4) == 0);
  }
}
