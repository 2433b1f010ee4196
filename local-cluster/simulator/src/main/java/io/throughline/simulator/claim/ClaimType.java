package io.throughline.simulator.claim;

/** The three kinds of 837. */
public enum ClaimType {
  PROFESSIONAL("837P", "005010X222A1", 50),
  INSTITUTIONAL("837I", "005010X223A2", 999),
  DENTAL("837D", "005010X224A2", 50);

  private final String shortName;
  private final String guide;
  private final int mostLines;

  ClaimType(String shortName, String guide, int mostLines) {
    this.shortName = shortName;
    this.guide = guide;
    this.mostLines = mostLines;
  }

  /** 837P, 837I or 837D. */
  public String shortName() {
    return shortName;
  }

  /** Implementation guide: GS08 and ST03. */
  public String guide() {
    return guide;
  }

  /** A claim has no more service lines than this (LX in loop 2400). */
  public int mostLines() {
    return mostLines;
  }
}
