package io.throughline.simulator.group;

import io.throughline.simulator.party.Facility;
import java.time.LocalTime;

/**
 * One facility of the group.
 *
 * @param index in the group, from 0
 * @param opensOn first day with accounts, since 1970-01-01
 * @param acquired it joined with systems of its own
 */
public record Site(int index, SiteKind kind, Facility facility, int opensOn, boolean acquired) {
  private static final LocalTime FIRST_SUBMISSION = LocalTime.of(17, 0);

  /** Its mnemonic: three letters. */
  public String code() {
    return facility.code();
  }

  /** When it sends its claims of a day: sites one after the other, so that not all come at once. */
  public LocalTime submitsAt() {
    return FIRST_SUBMISSION.plusMinutes(index * 37L % 240);
  }

  /** Its company in the ERP: four digits. */
  public String companyCode() {
    return Integer.toString(1000 + index);
  }
}
