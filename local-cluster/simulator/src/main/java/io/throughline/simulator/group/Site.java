package io.throughline.simulator.group;

import io.throughline.simulator.party.Facility;

/**
 * One facility of the group.
 *
 * @param index in the group, from 0
 * @param opensOn first day with accounts, since 1970-01-01
 * @param acquired it joined with systems of its own
 */
public record Site(int index, SiteKind kind, Facility facility, int opensOn, boolean acquired) {
  /** Its mnemonic: three letters. */
  public String code() {
    return facility.code();
  }

  /** Its company in the ERP: four digits. */
  public String companyCode() {
    return Integer.toString(1000 + index);
  }
}
