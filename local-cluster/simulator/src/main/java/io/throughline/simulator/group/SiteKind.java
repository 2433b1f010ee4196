package io.throughline.simulator.group;

import io.throughline.simulator.claim.ClaimType;
import java.util.List;

/** What kind of facility a site is. */
public enum SiteKind {
  HOSPITAL("282N00000X", List.of(ClaimType.INSTITUTIONAL, ClaimType.PROFESSIONAL), true),
  CLINIC("207Q00000X", List.of(ClaimType.PROFESSIONAL), false),
  DENTAL("1223G0001X", List.of(ClaimType.DENTAL), false);

  private final String taxonomy;
  private final List<ClaimType> bills;
  private final boolean openAtWeekends;

  SiteKind(String taxonomy, List<ClaimType> bills, boolean openAtWeekends) {
    this.taxonomy = taxonomy;
    this.bills = bills;
    this.openAtWeekends = openAtWeekends;
  }

  String taxonomy() {
    return taxonomy;
  }

  List<ClaimType> bills() {
    return bills;
  }

  boolean isOpenAtWeekends() {
    return openAtWeekends;
  }
}
