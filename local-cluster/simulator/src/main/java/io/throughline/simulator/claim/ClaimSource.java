package io.throughline.simulator.claim;

import io.throughline.simulator.Padded;
import io.throughline.simulator.Seed;
import io.throughline.simulator.party.Cast;
import io.throughline.simulator.party.Facility;
import io.throughline.simulator.party.Payer;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

/**
 * Makes original claims. A claim of a number is the same in every history of the seed, whatever
 * other claims there are.
 */
public final class ClaimSource {
  private final Seed seed;
  private final Cast cast;

  public ClaimSource(Seed seed, Cast cast) {
    this.seed = seed;
    this.cast = cast;
  }

  /**
   * An original claim to a primary payer.
   *
   * @param number from 0; becomes part of CLM01
   * @param serviceDate first day of service
   * @param minimumLines it has at least so many services
   */
  public Claim claim(int number, LocalDate serviceDate, int minimumLines) {
    SplittableRandom chance = seed.stream("claim", number);
    Facility facility = cast.facilities().get(chance.nextInt(cast.facilities().size()));
    Payer payer = cast.payers().get(chance.nextInt(cast.payers().size()));
    ClaimType type = typeOf(facility, chance);
    return new Claim(
        type,
        facility.code() + Padded.number(number + 1, 6),
        Frequency.ORIGINAL,
        facility,
        payer,
        cast.patient(number),
        placeOrBillType(type, facility),
        type == ClaimType.DENTAL ? "K0262" : "J0190",
        Services.draw(type, serviceDate, minimumLines, chance),
        Optional.empty(),
        Optional.empty());
  }

  /** Outpatient hospital bill (13), outpatient hospital (22) or office (11). */
  private static String placeOrBillType(ClaimType type, Facility facility) {
    if (type == ClaimType.INSTITUTIONAL) {
      return "13";
    }
    return facility.bills().contains(ClaimType.INSTITUTIONAL) ? "22" : "11";
  }

  private static ClaimType typeOf(Facility facility, SplittableRandom chance) {
    List<ClaimType> bills = facility.bills();
    return bills.get(chance.nextInt(bills.size()));
  }
}
