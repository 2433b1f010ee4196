package io.throughline.simulator.truth;

/**
 * Names a fact before its file is written, and so before its event id is known.
 *
 * @param milestone name of its milestone
 * @param detail what tells it from others of its milestone and owner: CLP07|CLP02 of a claim
 *     payment, TRN02 of a remittance or settlement, the number of a posting, charge or journal line
 * @param copy 0 for the first of those that this leaves alike
 */
public record FactName(Owner owner, String milestone, String detail, int copy) {
  /** The first, or only one. */
  public FactName(Owner owner, String milestone, String detail) {
    this(owner, milestone, detail, 0);
  }

  FactName first() {
    return new FactName(owner, milestone, detail, 0);
  }
}
