package io.throughline.simulator.claim;

/** The three kinds of 837. */
public enum ClaimType {
  PROFESSIONAL("837P", "005010X222A1"),
  INSTITUTIONAL("837I", "005010X223A2"),
  DENTAL("837D", "005010X224A2");

  private final String shortName;
  private final String guide;

  ClaimType(String shortName, String guide) {
    this.shortName = shortName;
    this.guide = guide;
  }

  /** 837P, 837I or 837D. */
  public String shortName() {
    return shortName;
  }

  /** Implementation guide: GS08 and ST03. */
  public String guide() {
    return guide;
  }
}
