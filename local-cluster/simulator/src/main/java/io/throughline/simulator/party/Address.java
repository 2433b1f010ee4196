package io.throughline.simulator.party;

import java.util.SplittableRandom;

/** A place, as N3 and N4 write it. */
public record Address(String street, String city, String state, String zip) {
  /** One that does not exist. */
  public static Address draw(SplittableRandom chance, String city) {
    return new Address(
        (100 + chance.nextInt(9900)) + " FICTION AVE",
        city,
        "NY",
        "1" + Digits.draw(chance, 4) + "0000");
  }
}
