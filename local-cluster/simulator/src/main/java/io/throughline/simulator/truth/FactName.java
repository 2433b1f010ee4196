package io.throughline.simulator.truth;

/**
 * Names a fact before its file is written, and so before its event id is known.
 *
 * @param milestone name of its milestone
 * @param detail what tells it from others of its milestone and owner: CLP07|CLP02 of a claim
 *     payment, TRN02 of a remittance or settlement, the number of a posting, charge or journal line
 * @param copy 0 for the first to happen of those that this leaves alike
 */
public record FactName(Owner owner, String milestone, String detail, int copy) {
  private static final String BOOKED = "Booked";

  /** The first, or only one. */
  public FactName(Owner owner, String milestone, String detail) {
    this(owner, milestone, detail, 0);
  }

  /** The first payment, adjustment or refund that is booked on an account. */
  public static FactName booked(Owner owner) {
    return new FactName(owner, BOOKED, "");
  }

  FactName first() {
    return copy == 0 ? this : new FactName(owner, milestone, detail, 0);
  }
}
